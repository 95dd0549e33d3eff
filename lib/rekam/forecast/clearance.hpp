// When the last one of the backlog is served: the day laws of one working day after another, summed
// up until nobody is left.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/forecast/day_laws.hpp"
#include "rekam/forecast/feasibility.hpp"
#include "rekam/forecast/throughput.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rekam {

/// People who must be recorded from that day on, such as those who turn 17.
struct Newcomers {
  Date date{};
  std::int64_t people = 0;
};

/// What lies ahead of those who wait on `as_of`.
struct Outlook {
  Date as_of{};
  std::int64_t backlog = 0;
  std::vector<Newcomers> newcomers;  ///< after as_of, by date
  std::vector<OfferedDay> days;      ///< from as_of on, by date
};

/// The chance that nobody is left at the end of a day; never falls.
struct ClearedBy {
  Date date{};
  double chance = 0;
};

/// Exact for a roster that is always full; stops at the first day whose chance is `enough`. A
/// backlog of nobody is cleared on as_of.
std::vector<ClearedBy> cleared_by(const Outlook& outlook, DayLaws& laws, double enough = 1);

/// What p10, p50 and p90 are the chances of.
inline constexpr double kEarly = 0.1, kHalf = 0.5, kLate = 0.9;

/// How many are left at the end of a day: so many or fewer in one, five and nine of ten cases.
struct PeopleLeft {
  Date date{};
  std::int64_t p10 = 0, p50 = 0, p90 = 0;
  friend bool operator==(const PeopleLeft&, const PeopleLeft&) = default;
};

/// The fan of the same law: every `step`-th date of the outlook and the last one, up to the first
/// date on which p90 is nobody.
std::vector<PeopleLeft> people_left(const Outlook& outlook, DayLaws& laws, int step);

/// The first day whose chance is at least `chance`, seen to a millionth; empty when none is.
std::optional<Date> first_with(std::span<const ClearedBy> days, double chance);
/// The chance at the end of a day.
double chance_by(std::span<const ClearedBy> days, Date date);

}  // namespace rekam
