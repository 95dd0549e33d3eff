// Checks every stored roster against the laws of calling, and every published one against its
// digest.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <string>
#include <vector>

namespace rekam {

/// One sentence a problem, without personal data; empty when all is well.
std::vector<std::string> verify_rosters(const OfficeRun& run, CutiBersama cuti_bersama);

}  // namespace rekam
