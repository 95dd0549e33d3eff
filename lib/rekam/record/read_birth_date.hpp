// The birth date of a row: a day, or a doubtful cell and the finding that says why.

#pragma once

#include "rekam/record/resident_row.hpp"

namespace rekam {

/// NIK, relationship and marital status must have been read: they settle a century or the order of
/// day and month.
void read_birth_date(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row);

}  // namespace rekam
