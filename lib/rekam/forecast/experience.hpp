// What the closed days of an office have taught: who stays away, who is gone, and how outages come
// in spells. An outage of the central server hits all points at once, so a day is good or bad for
// the office as a whole.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/reach_today.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rekam {

/// A published day of a point of which every call has an end.
struct FinishedDay {
  std::string service_point;
  Date date{};
  std::int64_t answered = 0;  ///< called, and not deferred
  std::int64_t no_shows = 0;  ///< and others who wait on, such as for papers
  std::int64_t gone = 0;      ///< died or moved
  std::int64_t left = 0;      ///< recorded, refused as duplicate, or gone
  int minutes = 0;            ///< open
  int outage_minutes = 0;
};

enum class DayState : std::uint8_t { good, bad };

/// Shares of people hit are kept in twentieths.
inline constexpr std::size_t kHitSteps = 21;
using HitCounts = std::array<double, kHitSteps>;

/// How often the days of one state were followed by good and by bad ones.
struct Followed {
  double by_good = 0, by_bad = 0;
};

struct Experience {
  std::int64_t days = 0;  ///< of points
  std::int64_t answered = 0, no_shows = 0, gone = 0;
  std::int64_t minutes = 0, outage_minutes = 0;
  HitCounts good{}, bad{};  ///< days of the office by the share of people hit
  Followed after_good, after_bad;
  DayState last = DayState::good;
};

/// `days` in any order.
Experience experience_of(std::span<const FinishedDay> days, const ServiceMinutes& minutes);

/// The share of people that takes the minutes of an outage when it lasts a share of the time:
/// fewer, since each of them takes longer.
double people_hit(double share_of_time, const ServiceMinutes& minutes);

}  // namespace rekam
