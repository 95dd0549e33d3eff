#include "rekam/forecast/overfull_interval.hpp"

#include "unit/forecast/offered.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rekam;
using rekam::test::day;

namespace {

constexpr int kDays = 7;

Date at(int index) { return day("2016-09-01") + std::chrono::days{index}; }

/// Calls by the earliest due date, one day after another: somebody is late or nobody is.
bool somebody_is_late(std::vector<Demand> demands, const std::vector<DayPlaces>& days) {
  std::sort(demands.begin(), demands.end(),
            [](const Demand& a, const Demand& b) { return a.due < b.due; });
  for (const auto& today : days) {
    std::int64_t left = today.places;
    for (auto& demand : demands) {
      if (demand.release > today.date || demand.due < today.date) continue;
      const auto served = std::min(left, demand.people);
      demand.people -= served;
      left -= served;
    }
  }
  return std::any_of(demands.begin(), demands.end(),
                     [](const Demand& demand) { return demand.people > 0; });
}

}  // namespace

TEST_CASE("the certificate of the backlog alone is the whole time up to the deadline") {
  const std::vector<Demand> demands{{at(0), at(2), 100}};
  const std::vector<DayPlaces> days{{at(0), 30}, {at(1), 30}, {at(2), 30}, {at(3), 30}};
  CHECK(most_overfull(demands, days) == OverfullInterval{at(0), at(2), 100, 90});
}

TEST_CASE("those who turn 17 shortly before the deadline make the last days overfull") {
  const std::vector<Demand> demands{{at(0), at(3), 50}, {at(3), at(3), 40}};
  const std::vector<DayPlaces> days{{at(0), 30}, {at(1), 30}, {at(2), 30}, {at(3), 30}};
  CHECK(most_overfull(demands, days) == OverfullInterval{at(3), at(3), 40, 30});
}

TEST_CASE("an interval is overfull exactly when calling by due date is late for somebody") {
  test::Dice dice{2};
  int overfull = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<DayPlaces> days;
    for (int i = 0; i < kDays; ++i) days.push_back({at(i), dice.below(4)});
    std::vector<Demand> demands;
    for (int i = 0; i < 6; ++i) {
      const int release = dice.below(kDays);
      demands.push_back({at(release), at(release + dice.below(kDays - release)), dice.below(4)});
    }
    const auto worst = most_overfull(demands, days);
    CHECK(worst.has_value() == somebody_is_late(demands, days));
    if (!worst) continue;
    ++overfull;
    std::int64_t people = 0, places = 0;
    for (const auto& demand : demands)
      if (demand.release >= worst->from && demand.due <= worst->to) people += demand.people;
    for (const auto& entry : days)
      if (entry.date >= worst->from && entry.date <= worst->to) places += entry.places;
    CHECK(worst->people == people);
    CHECK(worst->places == places);
    CHECK(people > places);
  }
  CHECK(overfull > 200);
  CHECK(overfull < 1800);
}
