// The finding that a row of CSV makes which is no row.

#pragma once

#include "rekam/record/finding.hpp"
#include "rekam/table/csv_reader.hpp"

namespace rekam {

/// Not for RowTrouble::none.
FindingCode finding_of(RowTrouble trouble);

}  // namespace rekam
