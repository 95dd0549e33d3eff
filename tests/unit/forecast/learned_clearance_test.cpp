#include "rekam/forecast/learned_clearance.hpp"

#include "rekam/forecast/dice.hpp"
#include "unit/forecast/offered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace rekam;
using rekam::test::day;
using rekam::test::offered;

namespace {

const CallChances kStated{.no_show = 0.1, .gone = 0, .hit = 0.16};

Outlook outlook(std::int64_t backlog, int days, int stations = 1) {
  return {day("2016-09-01"), backlog, {}, offered(days, 30, stations)};
}

PossibleWorld one_world() {
  PossibleWorld world;
  world.no_show = 0.1;
  world.good_to_bad = 0.1;
  world.bad_to_good = 0.4;
  world.good[0] = 1;
  world.bad[12] = 0.5;
  world.bad[20] = 0.5;
  return world;
}

int thrown(const Law& law, rekam::Dice& dice) {
  double chance = dice.share();
  std::size_t served = 0;
  while (served + 1 < law.size() && chance >= law[served]) chance -= law[served++];
  return static_cast<int>(served);
}

/// Days that the one world takes, its states and days thrown one by one.
int days_taken(const PossibleWorld& world, int backlog, const std::vector<Law>& laws,
               rekam::Dice& dice) {
  bool bad = false;
  int days = 0;
  for (; backlog > 0; ++days) {
    if (dice.share() < (bad ? world.bad_to_good : world.good_to_bad)) bad = !bad;
    backlog -= thrown(laws[!bad ? 0 : dice.share() < 0.5 ? 1 : 2], dice);
  }
  return days;
}

std::vector<ClearedBy> answer(const Outlook& ahead, const std::vector<PossibleWorld>& worlds) {
  DayMoments moments{{}, 0};
  return cleared_by(ahead, worlds, moments, 1, ahead.days.back().date);
}

}  // namespace

TEST_CASE("a world with spells of outages takes as long as its simulation, to a few hundredths") {
  constexpr int kRuns = 10'000, kBacklog = 6000;
  std::vector<Law> laws;
  for (const double hit : {0.0, 0.6, 1.0})
    laws.push_back(day_law(1, 30, {}, {}, {.no_show = 0.1, .hit = hit}));
  rekam::Dice dice{5};
  std::vector<int> done(400);
  for (int run = 0; run < kRuns; ++run) {
    const auto days = static_cast<std::size_t>(days_taken(one_world(), kBacklog, laws, dice));
    ++done[std::min(days, done.size() - 1)];
  }
  int so_far = 0;
  std::size_t number = 0;
  for (const auto& day : answer(outlook(kBacklog, 399), {one_world()})) {
    so_far += done[++number];
    // The sum of spells is a little lopsided; the normal law is not.
    CHECK(std::abs(so_far / double{kRuns} - day.chance) < 0.03);
  }
}

TEST_CASE("without outages and no-shows all worlds agree with the sum that anyone can make") {
  PossibleWorld world;
  world.good[0] = 1;
  world.bad[0] = 1;
  const auto days = answer(outlook(300, 20), {world});
  CHECK(first_with(days, 0.1) == day("2016-09-10"));
  CHECK(first_with(days, 0.9) == day("2016-09-10"));
}

TEST_CASE("what is not known widens the interval, and closed days narrow it") {
  const auto width = [](const Experience& seen) {
    const auto days = answer(outlook(3000, 400), possible_worlds(seen, seen, kStated, 1));
    return (first_with(days, 0.9).value() - first_with(days, 0.1).value()).count();
  };
  Experience seen;
  const auto unseen = width(seen);
  seen.days = 500;
  seen.answered = 15'000;
  seen.no_shows = 1500;
  seen.good[0] = 400;
  seen.bad[16] = 100;
  seen.after_good = {360, 40};
  seen.after_bad = {40, 60};
  CHECK(width(seen) < unseen);
}

TEST_CASE(
    "a later deadline, one more station or a smaller backlog never lower the learned chance") {
  const auto worlds = possible_worlds({}, {}, kStated, 1);
  const auto days = answer(outlook(600, 60), worlds);
  const auto fewer = answer(outlook(599, 60), worlds);
  const auto stations = answer(outlook(600, 60, 2), worlds);
  double before = 0;
  for (const auto& entry : days) {
    CHECK(entry.chance >= before);
    CHECK(chance_by(fewer, entry.date) >= entry.chance);
    CHECK(chance_by(stations, entry.date) >= entry.chance);
    before = entry.chance;
  }
}

TEST_CASE("after a bad day the next ones serve fewer") {
  auto seen = experience_of({}, {});
  const auto served = [&](DayState last) {
    seen.last = last;
    DayMoments moments{{}, 0};
    const auto worlds = possible_worlds(seen, seen, kStated, 1);
    return served_ahead(outlook(9000, 60), worlds, moments, 10).quantiles;
  };
  const auto after_good = served(DayState::good), after_bad = served(DayState::bad);
  REQUIRE(after_good.size() == kQuantiles);
  for (std::size_t i = 0; i < after_good.size(); ++i) CHECK(after_bad[i] <= after_good[i]);
  CHECK(after_bad[9] < after_good[9]);
}

TEST_CASE("no more are served than wait") {
  DayMoments moments{{}, 0};
  const auto ahead =
      served_ahead(outlook(12, 60), possible_worlds({}, {}, kStated, 1), moments, 10);
  CHECK(ahead.days == 10);
  CHECK(ahead.last == day("2016-09-10"));
  CHECK(ahead.quantiles == std::vector<std::int64_t>(kQuantiles, 12));
}

TEST_CASE(
    "the same closed days make the same worlds, and the office teaches a point without days") {
  Experience office;
  office.answered = 10'000;
  office.no_shows = 4000;
  const auto worlds = possible_worlds(office, {}, kStated, 1);
  const auto again = possible_worlds(office, {}, kStated, 1);
  double mean = 0;
  for (std::size_t i = 0; i < worlds.size(); ++i) {
    CHECK(worlds[i].no_show == again[i].no_show);
    mean += worlds[i].no_show / static_cast<double>(worlds.size());
  }
  CHECK(mean == doctest::Approx(0.4).epsilon(0.03));
}

TEST_CASE("days that late decrees take are not worked: one in ten makes ten days eleven") {
  PossibleWorld world;
  world.good[0] = 1;
  world.bad[0] = 1;
  std::vector<PossibleWorld> worlds{world};
  set_lost_days(worlds, 0.1);
  const auto days = answer(outlook(2700, 120), worlds);
  CHECK(first_with(days, 0.5) == day("2016-09-01") + std::chrono::days{99});
  CHECK(first_with(days, 0.1) < first_with(days, 0.9));
}
