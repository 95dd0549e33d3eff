#include "rekam/roster/lost_time.hpp"

#include <algorithm>

namespace rekam {

int minutes_lost(std::vector<LostTime> lost, const OpeningHours& hours) {
  std::sort(lost.begin(), lost.end(),
            [](const LostTime& a, const LostTime& b) { return a.from < b.from; });
  int minutes = 0;
  ClockTime counted = hours.opens;
  for (const auto& [from, until] : lost) {
    const ClockTime begin = std::max(from, counted);
    const ClockTime end = std::min(until.value_or(hours.closes), hours.closes);
    if (end <= begin) continue;
    minutes += end.minutes - begin.minutes;
    counted = end;
  }
  return minutes;
}

}  // namespace rekam
