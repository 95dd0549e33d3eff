// Can the deadline be met at all? Days, stations and people per day, added up: whatever order
// people are called in, no more can be served than there are places.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/service_point.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rekam {

/// A working day of one service point.
struct OfferedDay {
  Date date{};
  int stations = 0;     ///< 0: out of order
  int per_station = 0;  ///< people
  OpeningHours hours;
};

/// People that the day has places for.
std::int64_t places(const OfferedDay& day);

struct Verdict {
  int working_days = 0;  ///< days on which at least one of the points works
  std::int64_t places = 0;
  std::int64_t shortfall = 0;  ///< people without a place
  bool feasible = false;       ///< shortfall is 0
  /// The fewest stations, open on all of these days, that have a place for everybody. Empty: none
  /// would, for there is no working day.
  std::optional<std::int64_t> stations_needed;
  /// The fewest people per station and day with the stations there are; empty without any.
  std::optional<std::int64_t> seats_needed;
};

/// `days` by date; several points may work on one.
Verdict verdict(std::span<const OfferedDay> days, std::int64_t backlog);

/// The fewest further days, the most fruitful first, that make up for `shortfall`; empty when all
/// of them together do not.
std::optional<int> days_needed(std::vector<std::int64_t> places_of_days, std::int64_t shortfall);

}  // namespace rekam
