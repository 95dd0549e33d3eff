// Cells of a workbook that hold nothing to read: formulas whose result was never saved, and errors.

#pragma once

#include "rekam/record/resident_row.hpp"

namespace rekam {

/// Whether a cell of the row is of such a kind.
bool has_unread_cells(const ResidentCells& cells);

/// The same cells, those of such a kind empty; each is told in the row's findings.
ResidentCells without_unread_cells(const ResidentCells& cells, ResidentRow& row);

}  // namespace rekam
