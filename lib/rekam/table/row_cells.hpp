// The cells of one row of a sheet while it is put together: cells come in any order and with gaps,
// and all their texts stand in one buffer that is used again for the next row.

#pragma once

#include "rekam/table/row_reader.hpp"
#include "rekam/table/workbook_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class RowCells {
 public:
  explicit RowCells(const WorkbookLimits& limits);

  void start(std::size_t line);

  /// The same cells again, in another row.
  void move_to(std::size_t line) { line_ = line; }

  /// Columns count from 0. `times`: how many columns in a row hold it.
  void put(std::size_t column, std::string_view text, CellKind kind, std::size_t times = 1);

  /// Has neither a text nor any other sign of life.
  bool empty() const { return cells_.empty() && trouble_ == RowTrouble::none; }

  /// Points at the cells until the next start(), which cells after the last filled one are not
  /// part of.
  void show(Row& row);

  std::size_t line() const { return line_; }

  /// Longer cells need not be put together: they are over the limit.
  std::size_t enough() const { return cell_bytes_ + 1; }

 private:
  struct Place {
    std::uint32_t start = 0;
    std::uint32_t size = 0;
    CellKind kind = CellKind::text;
  };

  std::size_t cell_bytes_;
  std::size_t row_bytes_;
  std::size_t columns_;
  std::size_t line_ = 0;
  RowTrouble trouble_ = RowTrouble::none;
  bool all_texts_ = true;
  std::string texts_;
  std::vector<Place> cells_;
  std::vector<std::string_view> views_;
  std::vector<CellKind> kinds_;
};

}  // namespace rekam
