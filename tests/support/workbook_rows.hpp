// Writes a workbook and reads it back, for comparing.
// SPDX-License-Identifier: MIT

#pragma once

#include "rekam/table/workbook_reader.hpp"
#include "rekam/table/xlsx_writer.hpp"
#include "support/temporary_folder.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tests {

struct SheetRow {
  std::string sheet;
  std::size_t line = 0;
  std::vector<std::string> cells;
  std::vector<CellKind> kinds;
  friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

inline std::string written(XlsxSize size, const std::function<void(XlsxWriter&)>& write) {
  std::string bytes;
  XlsxWriter workbook{[&](std::string_view piece) { bytes += piece; }, size};
  write(workbook);
  workbook.finish();
  return bytes;
}

inline std::vector<SheetRow> rows_of_workbook(const std::string& path) {
  std::vector<SheetRow> rows;
  WorkbookReader reader{path};
  while (const rekam::Row* row = reader.next()) {
    SheetRow read{std::string{row->sheet}, row->line, {row->cells.begin(), row->cells.end()}, {}};
    for (std::size_t i = 0; i < row->cells.size(); ++i) read.kinds.push_back(row->kind(i));
    rows.push_back(std::move(read));
  }
  return rows;
}

inline std::vector<SheetRow> rows_of_bytes(std::string_view bytes) {
  const TemporaryFolder folder;
  const auto path = folder.file("book.xlsx");
  put(path, bytes);
  return rows_of_workbook(path);
}

}  // namespace rekam::tests
