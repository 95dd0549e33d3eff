// When the backlog ends, whether the deadline can be met, and what it would take.

#pragma once

#include "rekam/forecast/forecast.hpp"
#include "rekam/office/office.hpp"
#include "rekam/office/plan_days.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rekam {

/// Whether the worth of each single change is told as well.
enum class Changes : std::uint8_t { untold, told };

/// Whether it is told how many are left from week to week.
enum class Fan : std::uint8_t { untold, told };

struct ForecastQuestion {
  PointChoice points;
  Date as_of{};
  std::optional<Date> known_on;  ///< of the calendar; empty: as_of
  std::optional<Date> deadline;  ///< empty: the one of the calendar
  std::optional<int> capacity;   ///< people per station and day, instead of the points' own
  CutiBersama cuti_bersama = CutiBersama::closed;
  ServiceMinutes minutes;
  CallChances chances;  ///< stated
  Changes changes = Changes::untold;
  Fan fan = Fan::untold;
};

struct ForecastAnswer {
  std::vector<Forecast> forecasts;  ///< by code
  std::int64_t unserved = 0;        ///< people of the backlog whom none of all points serves
};

/// Error{usage} when no deadline is known and none is given.
ForecastAnswer make_forecasts(const OfficeRun& run, const ForecastQuestion& question);

}  // namespace rekam
