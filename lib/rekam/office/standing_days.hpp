// Published calls to come, and those among them that a change of the reference data makes fall.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

/// How many calls of each point and day can stand.
using StandingDays = std::map<std::pair<std::string, Date>, std::int64_t>;

/// Published days after `today`, with people called who can come as known today.
StandingDays days_that_stand(Registry& registry, CutiBersama cuti_bersama, Date today);

/// One sentence for each day on which fewer calls can stand than before.
std::vector<std::string> fallen_days(Registry& registry, CutiBersama cuti_bersama, Date today,
                                     const StandingDays& before);

}  // namespace rekam
