#include "rekam/roster/reach_today.hpp"

#include "rekam/base/text.hpp"
#include "rekam/roster/noon_rest.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rekam {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr std::array<std::string_view, 8> kStandstill{"POWER",  "LISTRIK", "PLN",        "PADAM",
                                                      "DEVICE", "ALAT",    "MATI LAMPU", "RUSAK"};

/// What an outage without an end does from now on.
enum class OpenEnd { lasts, ends_now };

/// How much work each minute of the day does, so that a person is normal * in_outage of it.
using Pace = std::array<int, kMinutesOfDay>;

Pace pace_of(const DayInProgress& day, OpenEnd open_end) {
  Pace pace{};
  const auto [opens, closes] = day.hours;
  std::fill(pace.begin() + opens.minutes, pace.begin() + std::max(opens, closes).minutes,
            day.minutes.in_outage);
  if (has_rest(day.hours))
    std::fill(pace.begin() + kRestFrom.minutes, pace.begin() + kRestUntil.minutes, 0);
  for (const auto& [time, work] : day.disruptions) {
    const int slowed = work == WorkInOutage::none ? 0 : day.minutes.normal;
    const ClockTime open_until = open_end == OpenEnd::lasts ? closes : day.now;
    const int end = std::min(time.until.value_or(open_until), closes).minutes;
    for (int minute = std::max(time.from, opens).minutes; minute < end; ++minute)
      pace.at(minute) = std::min(pace.at(minute), slowed);
  }
  return pace;
}

/// How many of those who wait are served before the day ends.
std::size_t served(const DayInProgress& day, std::span<const ClockTime> sessions,
                   OpenEnd open_end) {
  if (day.stations < 1) return 0;
  const Pace pace = pace_of(day, open_end);
  const int person = day.minutes.normal * day.minutes.in_outage;
  std::vector<int> free(static_cast<std::size_t>(day.stations), day.now.minutes);
  for (std::size_t index = 0; index < sessions.size(); ++index) {
    const auto station = std::min_element(free.begin(), free.end());
    int minute = std::max(*station, sessions[index].minutes);
    int done = 0;
    while (done < person && minute < kMinutesOfDay) done += pace.at(minute++);
    if (done < person) return index;
    *station = minute;
  }
  return sessions.size();
}

}  // namespace

WorkInOutage work_in_outage(std::string_view cause) {
  const std::string folded = fold(cause);
  const bool still = std::any_of(
      kStandstill.begin(), kStandstill.end(),
      [&](std::string_view word) { return folded.find(fold(word)) != std::string::npos; });
  return still ? WorkInOutage::none : WorkInOutage::slow;
}

std::vector<Reach> reach_today(const DayInProgress& day, std::span<const ClockTime> sessions) {
  const auto surely = served(day, sessions, OpenEnd::lasts);
  const auto perhaps = std::max(surely, served(day, sessions, OpenEnd::ends_now));
  std::vector<Reach> reach(sessions.size(), Reach::not_today);
  std::fill_n(reach.begin(), perhaps, Reach::perhaps);
  std::fill_n(reach.begin(), surely, Reach::surely);
  return reach;
}

bool is_on(const LostTime& time, ClockTime now) {
  return time.from <= now && (!time.until || *time.until > now);
}

}  // namespace rekam
