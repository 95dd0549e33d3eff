#include "rekam/forecast/throughput.hpp"

#include "unit/forecast/offered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace rekam;

namespace {

const OpeningHours kOffice;  // 8 to 16, with the hour from twelve
constexpr int kWorked = 420;

/// All come at opening, as before there were sessions.
StationDay all_at_eight(int people, int minutes = kWorked) {
  return {std::vector<int>(static_cast<std::size_t>(people)), minutes};
}

double choose(int n, int k) {
  double ways = 1;
  for (int i = 0; i < k; ++i) ways = ways * (n - i) / (i + 1);
  return ways;
}

int simulated(const StationDay& day, const ServiceMinutes& minutes, const CallChances& chances,
              test::Dice& dice) {
  int free = 0, left = 0;
  for (const int arrival : day.arrivals) {
    const double what = dice.share();
    if (what < chances.no_show) continue;
    if (what < chances.no_show + chances.gone) {
      ++left;
      continue;
    }
    const int start = std::max(free, arrival);
    const int length = dice.share() < chances.hit ? minutes.in_outage : minutes.normal;
    if (start + length > day.minutes) break;
    free = start + length;
    ++left;
  }
  return left;
}

double total(const Law& law) { return std::accumulate(law.begin(), law.end(), 0.0); }

}  // namespace

TEST_CASE("the sessions of the roster say when people come, without the hour from twelve") {
  const auto days = station_days(1, 30, kOffice);
  REQUIRE(days.size() == 1);
  CHECK(days[0].minutes == kWorked);
  CHECK(days[0].arrivals.size() == 30);
  CHECK(days[0].arrivals.front() == 0);
  CHECK(days[0].arrivals[17] == 240);  // the first at one o'clock
  CHECK(days[0].arrivals.back() == 360);
}

TEST_CASE("a day that ends at noon has no break, one that begins at one neither") {
  CHECK(station_days(1, 1, {ClockTime{480}, ClockTime{720}})[0].minutes == 240);
  CHECK(station_days(1, 1, {ClockTime{780}, ClockTime{960}})[0].minutes == 180);
}

TEST_CASE("without an outage and with everybody coming all of the 30 are served") {
  const auto law = day_law(1, 30, kOffice, {}, {});
  CHECK(law[30] == 1.0);
  CHECK(total(law) == 1.0);
}

TEST_CASE("in an outage all day floor(T/30) are served, whatever T") {
  for (int minutes = 0; minutes <= 500; ++minutes) {
    const auto law = station_law(all_at_eight(30, minutes), {}, {.hit = 1});
    CHECK(law[static_cast<std::size_t>(minutes / 30)] == 1.0);
  }
  CHECK(day_law(1, 30, kOffice, {}, {.hit = 1})[14] == 1.0);
}

TEST_CASE("with no-shows alone the number served is binomial") {
  for (const double no_show : {0.1, 0.23, 0.5}) {
    const auto law = day_law(1, 30, kOffice, {}, {.no_show = no_show});
    for (int k = 0; k <= 30; ++k) {
      const double exact = choose(30, k) * std::pow(1 - no_show, k) * std::pow(no_show, 30 - k);
      CHECK(law[static_cast<std::size_t>(k)] == doctest::Approx(exact).epsilon(1e-12));
    }
  }
}

TEST_CASE("who has died or moved leaves the backlog without taking a minute") {
  const auto law = station_law(all_at_eight(50, 0), {}, {.gone = 1});
  CHECK(law[50] == 1.0);
}

TEST_CASE("stations are independent and add up") {
  const auto one = day_law(1, 30, kOffice, {}, {.no_show = 0.1, .hit = 0.16});
  const auto two = day_law(2, 30, kOffice, {}, {.no_show = 0.1, .hit = 0.16});
  CHECK(two.size() == 61);
  CHECK(total(two) == doctest::Approx(1));
  CHECK(moments(two).mean == doctest::Approx(2 * moments(one).mean).epsilon(0.01));
}

TEST_CASE("the law of a day is that of a simulation, within three standard errors") {
  constexpr int kRuns = 40'000;
  constexpr double kErrors = 3;
  const std::vector<CallChances> all{{0.1, 0, 0.16}, {0.23, 0.05, 0.4}, {0, 0, 0.3}};
  test::Dice dice{20160901};
  for (const auto& chances : all) {
    const auto day = station_days(1, 30, kOffice)[0];
    const auto law = station_law(day, {}, chances);
    CHECK(total(law) == doctest::Approx(1).epsilon(1e-12));
    double sum = 0;
    for (int run = 0; run < kRuns; ++run) sum += simulated(day, {}, chances, dice);
    const auto exact = moments(law);
    CHECK(std::abs(sum / kRuns - exact.mean) < kErrors * std::sqrt(exact.variance / kRuns));
  }
}

TEST_CASE("more no-shows, more outage or an earlier closing never serve more") {
  double before = 31;
  for (const double hit : {0.0, 0.05, 0.158, 0.3, 0.6, 1.0}) {
    const double mean = moments(day_law(1, 30, kOffice, {}, {.hit = hit})).mean;
    CHECK(mean < before);
    before = mean;
  }
  const OpeningHours ramadan{ClockTime{480}, ClockTime{930}};
  CHECK(moments(day_law(1, 30, ramadan, {}, {.hit = 0.158})).mean <
        moments(day_law(1, 30, kOffice, {}, {.hit = 0.158})).mean);
}

TEST_CASE("a point that opens at half past twelve works from then on") {
  const OpeningHours late{ClockTime{12 * 60 + 30}, ClockTime{16 * 60}};
  CHECK(station_days(1, 30, late).front().minutes == 210);
}
