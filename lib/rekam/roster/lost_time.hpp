// How much of a day outages have cost.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/service_point.hpp"

#include <optional>
#include <vector>

namespace rekam {

/// Hours in which nothing could be recorded.
struct LostTime {
  ClockTime from;
  std::optional<ClockTime> until;  ///< empty: to the end of the day
};

/// Minutes within the opening hours; outages that overlap count once.
int minutes_lost(std::vector<LostTime> lost, const OpeningHours& hours);

}  // namespace rekam
