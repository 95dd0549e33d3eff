#include "rekam/forecast/day_laws.hpp"

namespace rekam {

const Law& DayLaws::of(const OfferedDay& day) {
  const auto [opens, closes] = day.hours;
  const std::tuple kind{day.stations, day.per_station, opens.minutes, closes.minutes};
  const auto found = laws_.find(kind);
  if (found != laws_.end()) return found->second;
  return laws_.emplace(kind, day_law(day.stations, day.per_station, day.hours, minutes_, chances_))
      .first->second;
}

}  // namespace rekam
