#include "rekam/roster/head_start.hpp"

#include "rekam/roster/planner.hpp"
#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;

namespace {

const HeadStarts kStarts{14, 7};

}  // namespace

TEST_CASE("people of 60 and older and people of 17 have their head start, others none") {
  const Date today = day("2016-09-05");
  CHECK(head_start_of(day("1956-09-05"), today, kStarts) == 14);
  CHECK(head_start_of(day("1956-09-06"), today, kStarts) == 0);
  CHECK(head_start_of(day("1999-09-05"), today, kStarts) == 7);
  CHECK(head_start_of(day("1998-09-05"), today, kStarts) == 0);
  CHECK(head_start_of(day("1999-09-06"), today, kStarts) == 0);
  CHECK(head_start_of({}, today, kStarts) == 0);
  CHECK(head_start_of(day("1956-09-05"), today, {}) == 0);
}

TEST_CASE("nobody is overtaken by papers that came in later by more than the head start") {
  auto people = test::households({1, 1, 1});
  people[0].received = Moment{day("2016-08-01"), ClockTime{480}};
  people[1].received = Moment{day("2016-08-08"), ClockTime{480}};
  people[2].received = Moment{day("2016-08-15"), ClockTime{480}};
  people[2].head_start = 10;  // stands at 5 August: before the second, never before the first
  const auto roster =
      make_plan(people, test::one_day(3), test::baturaja_timur(), test::empty_calendar());
  REQUIRE(roster.calls.size() == 3);
  CHECK(roster.calls[0].candidate == people[0].index);
  CHECK(roster.calls[1].candidate == people[2].index);
  CHECK(roster.calls[2].candidate == people[1].index);
}

TEST_CASE("who missed a date does not gain by a head start over having come") {
  auto people = test::households({1, 1});
  people[0].head_start = 3;
  const auto before = place_in_queue(people[0]);
  people[0].not_before = people[0].received->day + std::chrono::days{20};
  CHECK(*place_in_queue(people[0]) > *before);
}
