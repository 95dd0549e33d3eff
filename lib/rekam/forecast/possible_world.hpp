// Worlds that the closed days leave possible: each has its own share of no-shows and its own spells
// of outages. A forecast is what they say together, so that what is not known widens it.

#pragma once

#include "rekam/forecast/experience.hpp"
#include "rekam/forecast/throughput.hpp"

#include <cstdint>
#include <vector>

namespace rekam {

struct PossibleWorld {
  double no_show = 0;
  double good_to_bad = 0, bad_to_good = 0;  ///< chances from one day to the next
  HitCounts good{}, bad{};                  ///< chances of the share hit on a day of each state
  double lost = 0;                          ///< chance that a late decree takes a day
  DayState last = DayState::good;           ///< of the day before the first one ahead
};

/// What is taken for granted weighs as much as this experience.
struct PriorWeight {
  double calls = 50;  ///< for the share of no-shows
  double days = 12;   ///< for how often outages begin
};

/// Outages of the whole office; the no-shows of one point, for which the office is what is taken
/// for granted. `stated` counts where nothing has been seen. The same for the same arguments.
std::vector<PossibleWorld> possible_worlds(const Experience& office, const Experience& own,
                                           const CallChances& stated, std::uint64_t seed);
/// In the share of days that a late decree takes all worlds agree.
void set_lost_days(std::vector<PossibleWorld>& worlds, double share);

}  // namespace rekam
