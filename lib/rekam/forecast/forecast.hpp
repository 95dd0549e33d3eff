// The answer to the head of office: can the deadline be met, when is everybody done, and what would
// it take.

#pragma once

#include "rekam/forecast/clearance.hpp"
#include "rekam/forecast/deadline.hpp"
#include "rekam/forecast/feasibility.hpp"
#include "rekam/forecast/learned_clearance.hpp"
#include "rekam/forecast/overfull_interval.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// What a day of a mobile unit with one station is taken for.
inline constexpr int kMobilePeople = 30;

/// What the calendar said from one day on.
struct KnownVerdict {
  Date known_from{};
  Verdict verdict;
};

struct Finish {
  std::optional<Date> p10, p50, p90;  ///< empty: not within ten years
  int chance = 0;                     ///< of the deadline, of 10,000
  friend bool operator==(const Finish&, const Finish&) = default;
};

/// The verdict of the deadline that was replaced.
struct FormerDeadline {
  Deadline deadline;
  Verdict verdict;
  int chance = 0;  ///< of 10,000
};

/// Further days that would make up for the shortfall; empty when they cannot.
struct Remedies {
  int saturdays_left = 0;  ///< on which nobody works, up to the deadline
  std::optional<int> saturdays;
  std::optional<int> mobile_days;
};

/// What one change is worth.
struct WhatIf {
  std::string change;
  Verdict verdict;
  Finish finish;
};

/// What the closed days have taught; shares of 10,000.
struct Lesson {
  std::int64_t days = 0;  ///< closed days of points
  std::int64_t answered = 0;
  int no_show = 0;
  int gone = 0;
  int outage = 0;     ///< of the time
  int lost_days = 0;  ///< working days that late decrees took
  int bad_days = 0;   ///< of the days: those with outages of a quarter of the time or more
  Finish finish;
};

struct Forecast {
  std::string code;  ///< of the service point or kecamatan
  std::string name;
  Date as_of{};
  Date known_on{};
  Deadline deadline;
  std::int64_t backlog = 0;
  std::int64_t papers_in = 0;
  std::int64_t newcomers = 0;  ///< who turn 17 by the deadline
  std::int64_t others = 0;     ///< backlog of other places that the same points serve
  Verdict verdict;
  std::optional<OverfullInterval> overfull;  ///< with the newcomers
  std::vector<KnownVerdict> history;         ///< the last one is `verdict`
  std::optional<FormerDeadline> former;
  Remedies remedies;
  ServiceMinutes minutes;
  CallChances chances;
  Finish stated;  ///< at `minutes` and `chances`
  std::optional<Lesson> learned;
  /// The learned one where days enough are closed, else the stated one.
  Finish finish;
  std::vector<WhatIf> what_if;  ///< at the same terms as `stated`
  std::vector<std::string> points;
  ServedAhead ahead;
  std::vector<PeopleLeft> fan;  ///< at the terms of `finish`, when it was asked for
};

/// So many closed days are enough to learn from.
inline constexpr std::int64_t kDaysToLearnFrom = 5;
/// The working days ahead that a stored forecast is scored by.
inline constexpr int kDaysScored = 10;

/// P10, P50, P90 and the chance of the deadline.
Finish finish_of(std::span<const ClearedBy> days, Date deadline);

}  // namespace rekam
