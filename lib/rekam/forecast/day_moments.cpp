#include "rekam/forecast/day_moments.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr int kNoShowSteps = 20;  // of 5 %
constexpr int kMostNoShow = kNoShowSteps - 1;

}  // namespace

const Moments& DayMoments::at(const OfferedDay& day, int no_show_step, int hit_step) {
  const Kind kind{day.stations, day.per_station, day.hours.opens.minutes, day.hours.closes.minutes,
                  no_show_step, hit_step};
  const auto [entry, added] = known_.try_emplace(kind);
  if (!added) return entry->second;
  CallChances chances;
  chances.no_show = no_show_step / double{kNoShowSteps};
  chances.gone = std::min(gone_, 1 - chances.no_show);
  chances.hit = hit_step / double{kHitSteps - 1};
  return entry->second =
             moments(day_law(day.stations, day.per_station, day.hours, minutes_, chances));
}

Moments DayMoments::mixed(const OfferedDay& day, int no_show_step, const HitCounts& hit) {
  Moments sum;
  double square = 0;
  for (std::size_t step = 0; step < kHitSteps; ++step) {
    if (hit.at(step) <= 0) continue;
    const auto& one = at(day, no_show_step, static_cast<int>(step));
    sum.mean += hit.at(step) * one.mean;
    square += hit.at(step) * (one.variance + one.mean * one.mean);
  }
  sum.variance = std::max(0.0, square - sum.mean * sum.mean);
  return sum;
}

Moments DayMoments::of(const OfferedDay& day, double no_show, const HitCounts& hit) {
  const double place = std::clamp(no_show * kNoShowSteps, 0.0, double{kMostNoShow});
  const int below = std::min(static_cast<int>(place), kMostNoShow - 1);
  const double above = place - below;
  const Moments low = mixed(day, below, hit);
  const Moments high = mixed(day, below + 1, hit);
  return {low.mean + above * (high.mean - low.mean),
          low.variance + above * (high.variance - low.variance)};
}

}  // namespace rekam
