// Reads a CSV text into rows that stay, for comparing.
// SPDX-License-Identifier: MIT

#pragma once

#include "rekam/table/csv_reader.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tests {

using Cells = std::vector<std::string>;

struct Row {
  std::size_t line = 0;
  Cells cells;
  RowTrouble trouble = RowTrouble::none;
  std::string raw;
  friend bool operator==(const Row&, const Row&) = default;
};

inline std::vector<Row> rows_of(CsvReader& reader) {
  std::vector<Row> rows;
  while (const auto* row = reader.next())
    rows.push_back(
        {row->line, {row->cells.begin(), row->cells.end()}, row->trouble, std::string{row->raw}});
  return rows;
}

inline std::vector<Row> read_csv(std::string_view text, CsvFormat format = {}) {
  CsvReader reader{bytes_of(text), format};
  return rows_of(reader);
}

/// As read_csv, from a source that never gives more than `most` bytes at a time.
inline std::vector<Row> read_csv_in_pieces(std::string_view text, std::size_t most,
                                           CsvFormat format = {}) {
  CsvReader reader{{"pieces",
                    [text, most](std::span<char> into) mutable {
                      const auto count = text.copy(into.data(), std::min(most, into.size()));
                      text.remove_prefix(count);
                      return count;
                    }},
                   format};
  return rows_of(reader);
}

inline std::vector<Cells> good_cells(const std::vector<Row>& rows) {
  std::vector<Cells> cells;
  for (const auto& row : rows) {
    if (row.trouble == RowTrouble::none) cells.push_back(row.cells);
  }
  return cells;
}

}  // namespace rekam::tests
