// Checks a KK list and writes it out again as a workbook with the findings beside its cells, to be
// sent back to whoever wrote it.

#pragma once

#include "rekam/office/validate_list.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

/// All rows, in their order, on the list's own sheets. The list is read twice: a pipe is an
/// Error{usage} with the cure.
ListCheckSummary annotate_list(const OfficeRun& run, const ListCheck& check, Sink sink);

}  // namespace rekam
