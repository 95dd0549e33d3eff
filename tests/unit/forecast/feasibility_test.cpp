#include "rekam/forecast/feasibility.hpp"

#include "unit/forecast/offered.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::offered;

TEST_CASE("199 working days of 30 leave 30 of 6,000 without a place") {
  const auto result = verdict(offered(199, 30), 6000);
  CHECK(result.working_days == 199);
  CHECK(result.places == 5970);
  CHECK(result.shortfall == 30);
  CHECK_FALSE(result.feasible);
  CHECK(result.stations_needed == 2);
  CHECK(result.seats_needed == 31);
}

TEST_CASE("nobody waiting is feasible without a day or a station") {
  const auto result = verdict({}, 0);
  CHECK(result.feasible);
  CHECK(result.stations_needed == 0);
}

TEST_CASE("without a working day no number of stations helps") {
  const auto result = verdict({}, 1);
  CHECK_FALSE(result.feasible);
  CHECK_FALSE(result.stations_needed.has_value());
  CHECK_FALSE(result.seats_needed.has_value());
}

TEST_CASE("a point out of order has working days but no places, and needs its stations back") {
  const auto result = verdict(offered(10, 30, 0), 301);
  CHECK(result.working_days == 10);
  CHECK(result.places == 0);
  CHECK(result.stations_needed == 2);
}

TEST_CASE("two points on one day are one working day with the places of both") {
  auto days = offered(1, 30, 2);
  days.push_back(days.front());
  days.back().per_station = 50;
  const auto result = verdict(days, 200);
  CHECK(result.working_days == 1);
  CHECK(result.places == 160);
  CHECK(result.stations_needed == 4);
}

TEST_CASE("stations needed are the fewest with a place for everybody") {
  test::Dice dice{1};
  for (int round = 0; round < 500; ++round) {
    const int days = 1 + dice.below(40), per_station = 1 + dice.below(60);
    const std::int64_t backlog = 1 + dice.below(5000);
    const auto needed = verdict(offered(days, per_station), backlog).stations_needed.value();
    CHECK(verdict(offered(days, per_station, static_cast<int>(needed)), backlog).feasible);
    if (needed > 0)
      CHECK_FALSE(
          verdict(offered(days, per_station, static_cast<int>(needed) - 1), backlog).feasible);
  }
}

TEST_CASE("further days are as few as the fruitful ones allow, and none when they do not suffice") {
  CHECK(days_needed({30, 30, 60}, 0) == 0);
  CHECK(days_needed({30, 30, 60}, 61) == 2);
  CHECK(days_needed({30, 30, 60}, 120) == 3);
  CHECK_FALSE(days_needed({30, 30, 60}, 121).has_value());
  CHECK_FALSE(days_needed({0}, 1).has_value());
}
