// Any bytes as a workbook: no crash, and the laws of the reader hold. The first byte says what the
// others are: `X` parts of an .xlsx file, each behind a byte 1E and a letter that names it; `O`
// what stands in the spreadsheet of an .ods file; anything else a whole file.
// SPDX-License-Identifier: MIT

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <cstdint>
#include <map>

namespace {

using namespace rekam;

using tests::require;

constexpr WorkbookLimits kTight{
    .part_bytes = std::uint64_t{1} << 20U, .cell_bytes = 64, .columns = 40, .shared_memory = 16};
constexpr WorkbookLimits kRoomy{
    .part_bytes = std::uint64_t{1} << 20U, .cell_bytes = 64, .columns = 40};

/// More rows than that say nothing new.
constexpr std::size_t kEnough = 1000;

tests::Parts xlsx_from(std::string_view text) {
  static const std::map<char, std::string> kNames{{'r', "_rels/.rels"},
                                                  {'w', "xl/workbook.xml"},
                                                  {'l', "xl/_rels/workbook.xml.rels"},
                                                  {'1', "xl/worksheets/sheet1.xml"},
                                                  {'y', "xl/styles.xml"},
                                                  {'s', "xl/sharedStrings.xml"}};
  auto parts = tests::xlsx_parts("");
  for (auto start = text.find('\x1E'); start != std::string_view::npos;
       start = text.find('\x1E', start + 1)) {
    const auto part = text.substr(start + 1, text.find('\x1E', start + 1) - start - 1);
    const auto name = part.empty() ? kNames.end() : kNames.find(part[0]);
    if (name != kNames.end()) tests::set_part(parts, name->second, std::string{part.substr(1)});
  }
  return parts;
}

void write(const std::string& path, std::string_view text) {
  if (text.starts_with('X')) {
    tests::make_zip(path, xlsx_from(text.substr(1)));
  } else if (text.starts_with('O')) {
    tests::make_zip(path, tests::ods_parts(text.substr(1)));
  } else {
    tests::put(path, text);
  }
}

std::vector<tests::ReadRow> read(const std::string& path, const WorkbookLimits& limits) {
  WorkbookReader reader{path, {}, limits};
  std::vector<tests::ReadRow> rows;
  while (const auto* row = reader.next()) {
    require(row->line > 0);
    require(row->cells.size() <= limits.columns);
    require(row->kinds.empty() || row->kinds.size() == row->cells.size());
    require(row->trouble == RowTrouble::none ? !row->cells.empty() : row->raw.empty());
    for (const auto cell : row->cells) require(cell.size() <= limits.cell_bytes);
    rows.push_back({row->line, {}, row->trouble, std::string{row->sheet}});
    for (std::size_t i = 0; i < row->cells.size(); ++i)
      rows.back().cells.push_back({std::string{row->cells[i]}, row->kind(i)});
    if (rows.size() == kEnough) break;
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tests::TemporaryFolder kFolder;
  const auto path = kFolder.file("kk.xlsx");
  std::string text(size, '\0');
  std::copy(data, data + size, text.begin());
  write(path, text);
  try {
    const auto rows = read(path, kTight);
    require(rows == read(path, kRoomy));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input);
  }
  return 0;
}
