// Checks every stored roster against the laws of calling, and every published one against its
// digest.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <string>
#include <vector>

namespace rekam {

/// One sentence each, without personal data; empty when all is well.
struct RosterProblems {
  std::vector<std::string> damage;  ///< published rosters that are not what was published
  std::vector<std::string> broken;  ///< laws of calling; planning again mends a draft
};

RosterProblems verify_rosters(const OfficeRun& run, CutiBersama cuti_bersama);

}  // namespace rekam
