#include "bench/forecast_history.hpp"
#include "rekam/forecast/learned_clearance.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using namespace forecast_history;

TEST_CASE("the 80 % interval holds about four of five times, though outages come in spells") {
  // bench/evaluate_forecast.cpp does the same for more histories, and for days taken as
  // independent.
  constexpr int kHistories = 300, kClosed = 60, kBacklog = 6000;
  Dice dice{4};
  int inside = 0;
  for (int i = 0; i < kHistories; ++i) {
    const auto history = live(draw_truth(dice), kClosed, kBacklog, dice);
    const auto outlook = ahead(kClosed, kBacklog, 800);
    const auto seen = experience_of(history.closed, {});
    const auto worlds = possible_worlds(seen, seen, {.no_show = 0.1, .gone = 0, .hit = 0.16}, 1);
    DayMoments moments{{}, 0};
    const auto days = cleared_by(outlook, worlds, moments, 0.95, outlook.as_of);
    const int p10 = days_until(first_with(days, 0.1), kClosed, 801);
    const int p90 = days_until(first_with(days, 0.9), kClosed, 801);
    if (p10 <= history.days_to_clear && history.days_to_clear <= p90) ++inside;
  }
  // Three standard errors of 300 throws are 7 %.
  CHECK(inside > kHistories * 73 / 100);
  CHECK(inside < kHistories * 88 / 100);
}
