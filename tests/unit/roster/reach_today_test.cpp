#include "rekam/roster/reach_today.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

ClockTime at(int hour, int minute = 0) { return ClockTime{hour * 60 + minute}; }

const OpeningHours kHours{at(8), at(16)};

std::vector<ClockTime> all_at_eight(std::size_t people) { return std::vector(people, at(8)); }

long count(const std::vector<Reach>& reach, Reach what) {
  return std::count(reach.begin(), reach.end(), what);
}

TEST_CASE("on an undisturbed day everybody of a roster of thirty is surely reached") {
  const auto reach = reach_today({kHours, 1, at(8), {}, {}}, all_at_eight(30));
  CHECK(count(reach, Reach::surely) == 30);
}

TEST_CASE("without disturbance the day holds as many as eleven minutes fit into it") {
  const auto reach = reach_today({kHours, 1, at(8), {}, {}}, all_at_eight(60));
  CHECK(count(reach, Reach::surely) == (480 - 60) / 11);
  CHECK(count(reach, Reach::perhaps) == 0);
}

TEST_CASE(
    "in an outage without an end half an hour each is sure, eleven minutes each is possible") {
  const DayInProgress day{kHours, 1, at(9, 30), {{{at(9, 30), {}}, WorkInOutage::slow}}, {}};
  const auto reach = reach_today(day, all_at_eight(60));
  CHECK(count(reach, Reach::surely) == (390 - 60) / 30);
  CHECK(count(reach, Reach::surely) + count(reach, Reach::perhaps) == (390 - 60) / 11);
}

TEST_CASE("an outage with an end leaves nothing open") {
  const DayInProgress day{kHours, 1, at(9), {{{at(9), at(11)}, WorkInOutage::slow}}, {}};
  const auto reach = reach_today(day, all_at_eight(60));
  CHECK(count(reach, Reach::surely) == 4 + (300 - 60) / 11);
  CHECK(count(reach, Reach::perhaps) == 0);
}

TEST_CASE("who is being served when the server comes back goes on at the normal pace") {
  // 15 of 30 minutes are half the work; the other half takes 6 minutes more: out at 09:21.
  const DayInProgress day{kHours, 1, at(9), {{{at(9), at(9, 15)}, WorkInOutage::slow}}, {}};
  CHECK(reach_today({{at(8), at(9, 21)}, 1, at(9), day.disruptions, {}}, all_at_eight(1)).at(0) ==
        Reach::surely);
  CHECK(reach_today({{at(8), at(9, 20)}, 1, at(9), day.disruptions, {}}, all_at_eight(1)).at(0) ==
        Reach::not_today);
}

TEST_CASE("nobody is served while the point rests at noon") {
  const OpeningHours morning{at(8), at(13)};
  const auto reach = reach_today({morning, 1, at(12), {}, {}}, all_at_eight(3));
  CHECK(count(reach, Reach::not_today) == 3);
}

TEST_CASE("a point that opens at half past twelve does not rest first") {
  const OpeningHours late{at(12, 30), at(16)};
  const auto reach = reach_today({late, 1, at(12, 30), {}, {}}, all_at_eight(60));
  CHECK(count(reach, Reach::surely) == 210 / 11);
}

TEST_CASE("without power nobody is surely reached") {
  const DayInProgress day{kHours, 1, at(15), {{{at(14), {}}, WorkInOutage::none}}, {}};
  const auto reach = reach_today(day, all_at_eight(7));
  CHECK(count(reach, Reach::surely) == 0);
  CHECK(count(reach, Reach::perhaps) == 5);
  CHECK(count(reach, Reach::not_today) == 2);
}

TEST_CASE("stations share the queue, and a point out of order reaches nobody") {
  CHECK(count(reach_today({kHours, 2, at(15, 30), {}, {}}, all_at_eight(9)), Reach::surely) == 4);
  CHECK(count(reach_today({kHours, 0, at(8), {}, {}}, all_at_eight(3)), Reach::not_today) == 3);
}

TEST_CASE("nobody begins before his session or after closing") {
  const std::vector late{at(15, 55)};
  CHECK(reach_today({kHours, 1, at(8), {}, {}}, late).at(0) == Reach::not_today);
  CHECK(reach_today({kHours, 1, at(16), {}, {}}, all_at_eight(1)).at(0) == Reach::not_today);
}

TEST_CASE("at every minute, whoever is surely reached comes before whoever is not") {
  for (int minute = 0; minute < 24 * 60; ++minute) {
    const DayInProgress day{
        kHours, 1, ClockTime{minute}, {{{at(9, 30), {}}, WorkInOutage::slow}}, {}};
    const auto reach = reach_today(day, all_at_eight(45));
    CHECK(std::is_sorted(reach.begin(), reach.end()));
    const int left = std::clamp(at(16).minutes - std::max(minute, 8 * 60), 0, 480);
    CHECK(count(reach, Reach::not_today) >= 45 - left / 11);
  }
}

TEST_CASE("a cause says what can still be done, in both languages") {
  CHECK(work_in_outage("server") == WorkInOutage::slow);
  CHECK(work_in_outage("jaringan") == WorkInOutage::slow);
  CHECK(work_in_outage("") == WorkInOutage::slow);
  CHECK(work_in_outage("Listrik padam") == WorkInOutage::none);
  CHECK(work_in_outage("power") == WorkInOutage::none);
  CHECK(work_in_outage("alat") == WorkInOutage::none);
}

TEST_CASE("an outage is on from its first minute until its end") {
  CHECK_FALSE(is_on({at(9), at(10)}, at(8, 59)));
  CHECK(is_on({at(9), at(10)}, at(9)));
  CHECK_FALSE(is_on({at(9), at(10)}, at(10)));
  CHECK(is_on({at(9), {}}, at(15)));
}

}  // namespace
}  // namespace rekam
