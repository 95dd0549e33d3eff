#include "rekam/record/unread_cells.hpp"

#include <algorithm>

namespace rekam {

namespace {

bool is_unread(CellKind kind) {
  return kind == CellKind::formula_without_value || kind == CellKind::error;
}

}  // namespace

bool has_unread_cells(const ResidentCells& cells) {
  return std::any_of(cells.kinds.begin(), cells.kinds.end(), is_unread);
}

ResidentCells without_unread_cells(const ResidentCells& cells, ResidentRow& row) {
  ResidentCells readable = cells;
  for (int i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    if (!is_unread(cells.kind(field))) continue;
    row.tell(cells.kind(field) == CellKind::error ? FindingCode::row_cell_error
                                                  : FindingCode::row_formula,
             field, cells[field]);
    readable[field] = {};
    readable.kinds[static_cast<std::size_t>(i)] = CellKind::text;
  }
  return readable;
}

}  // namespace rekam
