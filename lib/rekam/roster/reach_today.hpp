// How far the queue of a day still goes: who is surely reached before closing, who perhaps, who
// not. In an outage that nobody knows the end of, the two bounds are that it lasts until closing
// and that it ends this minute.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/lost_time.hpp"
#include "rekam/roster/service_point.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rekam {

/// What can be done in an outage.
enum class WorkInOutage : std::uint8_t {
  slow,  ///< the server is down: recorded locally, at the pace of an outage
  none   ///< no power, no device: nobody can be recorded
};
/// By the cause as it was reported, in both languages; slow for a word nobody knows.
WorkInOutage work_in_outage(std::string_view cause);

struct Disruption {
  LostTime time;
  WorkInOutage work = WorkInOutage::slow;
};

/// How long one person takes.
struct ServiceMinutes {
  int normal = 11;
  int in_outage = 30;
};

/// A day of a service point, seen from one moment of it.
struct DayInProgress {
  OpeningHours hours;
  int stations = 1;
  ClockTime now;
  std::vector<Disruption> disruptions;
  ServiceMinutes minutes;
};

enum class Reach : std::uint8_t { surely, perhaps, not_today };

/// For each of those who still wait, given by their sessions in the order of their seats. Nobody
/// begins before his session; who is reached leaves before closing.
std::vector<Reach> reach_today(const DayInProgress& day, std::span<const ClockTime> sessions);

/// Whether it goes on at that moment.
bool is_on(const LostTime& time, ClockTime now);

}  // namespace rekam
