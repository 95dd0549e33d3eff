#include "rekam/table/row_cells.hpp"

#include <algorithm>

namespace rekam {

namespace {

/// A row may hold so many of its longest cells, one MiB by default: cells can share one text, so a
/// small file could make rows without end.
constexpr std::size_t kLongCells = 16;

}  // namespace

RowCells::RowCells(const WorkbookLimits& limits)
    : cell_bytes_(limits.cell_bytes),
      row_bytes_(limits.cell_bytes * kLongCells),
      columns_(limits.columns) {}

void RowCells::start(std::size_t line) {
  line_ = line;
  trouble_ = RowTrouble::none;
  all_texts_ = true;
  texts_.clear();
  cells_.clear();
}

void RowCells::put(std::size_t column, std::string_view text, CellKind kind, std::size_t times) {
  if (trouble_ == RowTrouble::too_long) return;
  const bool empty = text.empty() && kind == CellKind::text;
  if (empty && column >= cells_.size()) return;
  if (text.size() > cell_bytes_ || texts_.size() + text.size() > row_bytes_) {
    trouble_ = RowTrouble::too_long;
    return;
  }
  if (column >= columns_ || times > columns_ - column) {
    trouble_ = RowTrouble::too_many_fields;
    if (column >= columns_) return;
    times = columns_ - column;
  }
  const Place place{static_cast<std::uint32_t>(texts_.size()),
                    static_cast<std::uint32_t>(text.size()), kind};
  texts_ += text;
  all_texts_ = all_texts_ && kind == CellKind::text;
  if (column == cells_.size() && times == 1) {
    cells_.push_back(place);
    return;
  }
  if (cells_.size() < column + times) cells_.resize(column + times);
  std::fill_n(cells_.begin() + static_cast<std::ptrdiff_t>(column), times, place);
}

void RowCells::show(Row& row) {
  if (trouble_ == RowTrouble::too_long) cells_.clear();
  views_.clear();
  for (const auto& cell : cells_) views_.emplace_back(texts_.data() + cell.start, cell.size);
  kinds_.clear();
  if (!all_texts_)
    for (const auto& cell : cells_) kinds_.push_back(cell.kind);
  row.line = line_;
  row.cells = views_;
  row.kinds = kinds_;
  row.trouble = trouble_;
}

}  // namespace rekam
