#include "rekam/forecast/overfull_interval.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace rekam {

namespace {

/// Places up to a day, by binary search.
class PlacesUntil {
 public:
  explicit PlacesUntil(std::span<const DayPlaces> days) {
    std::map<Date, std::int64_t> by_date;
    for (const auto& day : days) by_date[day.date] += day.places;
    for (const auto& [date, places] : by_date)
      sums_.push_back({date, places + (sums_.empty() ? 0 : sums_.back().places)});
  }

  std::int64_t until(Date date) const {
    const auto after =
        std::upper_bound(sums_.begin(), sums_.end(), date,
                         [](Date day, const DayPlaces& sum) { return day < sum.date; });
    return after == sums_.begin() ? 0 : std::prev(after)->places;
  }

 private:
  std::vector<DayPlaces> sums_;
};

}  // namespace

std::optional<OverfullInterval> most_overfull(std::span<const Demand> demands,
                                              std::span<const DayPlaces> days) {
  const PlacesUntil places{days};
  std::vector<Demand> latest_first(demands.begin(), demands.end());
  std::sort(latest_first.begin(), latest_first.end(),
            [](const Demand& a, const Demand& b) { return a.release > b.release; });
  std::map<Date, std::int64_t> by_due;
  std::optional<OverfullInterval> worst;
  for (auto demand = latest_first.begin(); demand != latest_first.end();) {
    const Date from = demand->release;
    for (; demand != latest_first.end() && demand->release == from; ++demand)
      by_due[demand->due] += demand->people;
    const std::int64_t before = places.until(from - std::chrono::days{1});
    std::int64_t people = 0;
    for (const auto& [due, count] : by_due) {
      people += count;
      const OverfullInterval interval{from, due, people,
                                      std::max<std::int64_t>(0, places.until(due) - before)};
      const std::int64_t lacking = interval.people - interval.places;
      if (lacking > (worst ? worst->people - worst->places : 0)) worst = interval;
    }
  }
  return worst;
}

}  // namespace rekam
