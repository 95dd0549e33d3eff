#include "rekam/forecast/feasibility.hpp"

#include <algorithm>
#include <functional>

namespace rekam {

namespace {

std::int64_t rounded_up(std::int64_t people, std::int64_t share) {
  return (people + share - 1) / share;
}

std::optional<std::int64_t> fewest(std::int64_t people, std::int64_t each) {
  if (people <= 0) return 0;
  if (each <= 0) return {};
  return rounded_up(people, each);
}

}  // namespace

std::int64_t places(const OfferedDay& day) {
  return std::int64_t{std::max(0, day.stations)} * std::max(0, day.per_station);
}

Verdict verdict(std::span<const OfferedDay> days, std::int64_t backlog) {
  Verdict result;
  std::int64_t by_one_station = 0;
  std::int64_t station_days = 0;
  for (auto day = days.begin(); day != days.end();) {
    int most = 0;
    const Date date = day->date;
    for (; day != days.end() && day->date == date; ++day) {
      result.places += places(*day);
      station_days += std::max(0, day->stations);
      most = std::max(most, day->per_station);
    }
    ++result.working_days;
    by_one_station += most;
  }
  result.shortfall = std::max<std::int64_t>(0, backlog - result.places);
  result.feasible = result.shortfall == 0;
  result.stations_needed = fewest(backlog, by_one_station);
  result.seats_needed = fewest(backlog, station_days);
  return result;
}

std::optional<int> days_needed(std::vector<std::int64_t> places_of_days, std::int64_t shortfall) {
  std::sort(places_of_days.begin(), places_of_days.end(), std::greater<>{});
  int count = 0;
  for (auto day = places_of_days.begin(); shortfall > 0; ++day) {
    if (day == places_of_days.end() || *day <= 0) return {};
    shortfall -= *day;
    ++count;
  }
  return count;
}

}  // namespace rekam
