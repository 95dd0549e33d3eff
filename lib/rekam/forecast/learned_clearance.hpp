// When the last one is served in the worlds that the closed days leave possible. Within a world the
// moments of the sum of many days are exact, spells of outages included, and its law is taken to be
// normal.

#pragma once

#include "rekam/forecast/clearance.hpp"
#include "rekam/forecast/day_moments.hpp"
#include "rekam/forecast/possible_world.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rekam {

/// The same question as the exact law answers at stated parameters; stops at the first day whose
/// chance is `enough`, but not before `at_least`.
std::vector<ClearedBy> cleared_by(const Outlook& outlook, std::span<const PossibleWorld> worlds,
                                  DayMoments& moments, double enough, Date at_least);

/// The fan, as people_left() of the exact law gives it.
std::vector<PeopleLeft> people_left(const Outlook& outlook, std::span<const PossibleWorld> worlds,
                                    DayMoments& moments, int step);

/// 5 %, 10 % … 95 % of what the first `count` working days serve; never more than there are.
inline constexpr int kQuantiles = 19;
struct ServedAhead {
  int days = 0;  ///< fewer than asked for when there are not as many
  Date last{};
  std::vector<std::int64_t> quantiles;
};
ServedAhead served_ahead(const Outlook& outlook, std::span<const PossibleWorld> worlds,
                         DayMoments& moments, int count);

}  // namespace rekam
