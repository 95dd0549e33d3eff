#include "rekam/forecast/experience.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace rekam {

namespace {

constexpr double kBadFrom = 0.25;  // of the time

struct OfficeDay {
  double minutes = 0, outage_minutes = 0;
  double share() const { return minutes > 0 ? std::min(1.0, outage_minutes / minutes) : 0; }
};

void add_state(Experience& experience, double share, std::optional<DayState>& before,
               const ServiceMinutes& minutes) {
  const DayState state = share >= kBadFrom ? DayState::bad : DayState::good;
  const auto step =
      static_cast<std::size_t>(std::lround(people_hit(share, minutes) * (kHitSteps - 1)));
  ++(state == DayState::bad ? experience.bad : experience.good).at(step);
  if (before) {
    auto& followed = *before == DayState::bad ? experience.after_bad : experience.after_good;
    ++(state == DayState::bad ? followed.by_bad : followed.by_good);
  }
  before = state;
}

}  // namespace

double people_hit(double share_of_time, const ServiceMinutes& minutes) {
  const double hit = share_of_time / minutes.in_outage;
  const double normal = (1 - share_of_time) / minutes.normal;
  return hit / (hit + normal);
}

Experience experience_of(std::span<const FinishedDay> days, const ServiceMinutes& minutes) {
  Experience experience;
  std::map<Date, OfficeDay> office;
  for (const auto& day : days) {
    ++experience.days;
    experience.answered += day.answered;
    experience.no_shows += day.no_shows;
    experience.gone += day.gone;
    experience.minutes += day.minutes;
    experience.outage_minutes += day.outage_minutes;
    office[day.date].minutes += day.minutes;
    office[day.date].outage_minutes += day.outage_minutes;
  }
  std::optional<DayState> before;
  for (const auto& [date, day] : office) add_state(experience, day.share(), before, minutes);
  experience.last = before.value_or(DayState::good);
  return experience;
}

}  // namespace rekam
