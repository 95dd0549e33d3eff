#include "rekam/forecast/clearance.hpp"

#include "rekam/forecast/forecast.hpp"
#include "unit/forecast/offered.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace rekam;
using rekam::test::day;
using rekam::test::offered;

namespace {

constexpr double kMillionth = 1e-6;  // days are looked at no longer once they are this sure
const CallChances kUsual{.no_show = 0.1, .gone = 0, .hit = 0.16};

Outlook outlook(std::int64_t backlog, int days, int stations = 1) {
  return {day("2016-09-01"), backlog, {}, offered(days, 30, stations)};
}

std::vector<ClearedBy> cleared(const Outlook& ahead, const CallChances& chances) {
  DayLaws laws{{}, chances};
  return cleared_by(ahead, laws);
}

/// The number of days that one simulated history takes.
int days_taken(std::int64_t backlog, const Law& law, test::Dice& dice) {
  int days = 0;
  while (backlog > 0) {
    double chance = dice.share();
    std::size_t served = 0;
    while (served + 1 < law.size() && chance >= law[served]) chance -= law[served++];
    backlog -= static_cast<std::int64_t>(served);
    ++days;
  }
  return days;
}

}  // namespace

TEST_CASE("nobody waiting is done on the day of asking") {
  const auto days = cleared(outlook(0, 5), kUsual);
  CHECK(first_with(days, 1) == day("2016-09-01"));
}

TEST_CASE("when nothing goes wrong 30 a day clear 300 on the tenth day") {
  const auto days = cleared(outlook(300, 20), {});
  CHECK(first_with(days, 0.1) == day("2016-09-10"));
  CHECK(first_with(days, 0.9) == day("2016-09-10"));
  CHECK(chance_by(days, day("2016-09-09")) == 0);
  CHECK(chance_by(days, day("2016-09-10")) == 1);
  CHECK(chance_by(days, day("2016-12-31")) == 1);
}

TEST_CASE("who turns 17 joins the queue on that day") {
  auto ahead = outlook(300, 20);
  ahead.newcomers = {{day("2016-09-05"), 1}, {day("2016-09-30"), 100}};
  CHECK(first_with(cleared(ahead, {}), 0.5) == day("2016-09-11"));
}

TEST_CASE("too few days clear nobody surely, and no day is named") {
  const auto days = cleared(outlook(300, 5), kUsual);
  CHECK(days.size() == 5);
  CHECK_FALSE(first_with(days, 0.1).has_value());
  CHECK(finish_of(days, day("2016-09-30")) == Finish{});
}

TEST_CASE("days to clear are those of a simulation, within three standard errors") {
  constexpr int kRuns = 20'000;
  constexpr double kErrors = 3;
  const auto law = day_law(1, 30, {}, {}, kUsual);
  const auto days = cleared(outlook(200, 30), kUsual);
  test::Dice dice{8};
  std::vector<int> done(31);
  for (int run = 0; run < kRuns; ++run)
    ++done[static_cast<std::size_t>(days_taken(200, law, dice))];
  int so_far = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    so_far += done[i + 1];
    const double p = days[i].chance;
    CHECK(std::abs(so_far / double{kRuns} - p) <=
          kErrors * std::sqrt(p * (1 - p) / kRuns) + 1.0 / kRuns);
  }
}

TEST_CASE("a later deadline, one more station or a smaller backlog never lower the chance") {
  test::Dice dice{3};
  for (int round = 0; round < 40; ++round) {
    const std::int64_t backlog = 1 + dice.below(400);
    const CallChances chances{dice.share() * 0.4, dice.share() * 0.1, dice.share()};
    const auto days = cleared(outlook(backlog, 15), chances);
    const auto fewer = cleared(outlook(backlog - 1, 15), chances);
    const auto stations = cleared(outlook(backlog, 15, 2), chances);
    double before = 0;
    for (const auto& entry : days) {
      CHECK(entry.chance >= before);
      CHECK(chance_by(fewer, entry.date) >= entry.chance - kMillionth);
      CHECK(chance_by(stations, entry.date) >= entry.chance - kMillionth);
      before = entry.chance;
    }
  }
}

TEST_CASE("one station misses June 2017 with no-shows of 10 %, two do not need half of the time") {
  // Of the study of background: at 10 % and 15.8 % hit the backlog takes some 226 days and more.
  const CallChances study{.no_show = 0.1, .gone = 0, .hit = 0.158};
  const auto one = cleared(outlook(6000, 300), study);
  CHECK(chance_by(one, day("2016-09-01") + std::chrono::days{198}) == 0);
  const auto two = cleared(outlook(6000, 300, 2), study);
  CHECK(chance_by(two, day("2016-09-01") + std::chrono::days{134}) > 0.999);
}

TEST_CASE("the fan ends with nobody on the day that nine of ten cases are done by") {
  const auto ahead = outlook(300, 40);
  DayLaws laws{{}, kUsual};
  const auto fan = people_left(ahead, laws, 1);
  REQUIRE(!fan.empty());
  CHECK(fan.back().p90 == 0);
  CHECK(fan.back().date == first_with(cleared(ahead, kUsual), 0.9));
  for (const auto& left : fan) {
    CHECK(left.p10 <= left.p50);
    CHECK(left.p50 <= left.p90);
  }
}

TEST_CASE("a fan of every third date has the last one too") {
  DayLaws laws{{}, {}};
  const auto fan = people_left(outlook(200, 5), laws, 3);
  CHECK(fan == std::vector<PeopleLeft>{{day("2016-09-03"), 110, 110, 110},
                                       {day("2016-09-05"), 50, 50, 50}});
}
