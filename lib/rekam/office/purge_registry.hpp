// Removing what an office need not keep any longer.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/registry/purge.hpp"

namespace rekam {

/// Raw rejected rows of lists imported before that day and rosters of days before it. Error{usage}
/// when the day has not come yet.
Purge purge_registry(const OfficeRun& run, Date before);

}  // namespace rekam
