// Published calls to come that a change of the reference data makes fall.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/day_of_point.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

/// How many calls of each point and day can stand.
using CallsThatStand = std::map<DayOfPoint, std::int64_t>;

/// Of published days from `today` on, as known today.
CallsThatStand calls_that_stand(Registry& registry, CutiBersama cuti_bersama, Date today);

/// One sentence for each day on which fewer calls can stand than before.
std::vector<std::string> fallen_since(Registry& registry, CutiBersama cuti_bersama, Date today,
                                      const CallsThatStand& before);

}  // namespace rekam
