// Published days to come, and those among them that a change of the reference data makes fall.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

using StandingDays = std::set<std::pair<std::string, Date>>;

/// Published days after `today`, with people called, on which their point works as known today.
StandingDays days_that_stand(Registry& registry, CutiBersama cuti_bersama, Date today);

/// One sentence for each day that stood before, does not stand now, and has live calls.
std::vector<std::string> fallen_days(Registry& registry, CutiBersama cuti_bersama, Date today,
                                     const StandingDays& before);

}  // namespace rekam
