// Rows of a list that are no person but the sum of those above: `JUMLAH`, `TOTAL 1.234`.

#pragma once

#include "rekam/record/resident_row.hpp"

namespace rekam {

/// Whether the name, or what stands in the columns of NIK or card number, says JUMLAH or TOTAL,
/// or no name but a count stands there, while the row has no NIK, no card number and no birth date.
bool is_total_row(const ResidentCells& cells);

}  // namespace rekam
