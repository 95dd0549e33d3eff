#include "rekam/roster/why.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;
using rekam::test::households;
using rekam::test::one_day;
using rekam::test::region;

namespace {

const ServicePoints kPoints = test::baturaja_timur();

WhyDate ask(std::uint32_t index, const std::vector<Candidate>& people, const PlanRequest& request) {
  const auto calendar = test::empty_calendar();
  const Plan plan = make_plan(people, request, kPoints, calendar);
  return why_date(index, plan, people, request, kPoints, calendar);
}

}  // namespace

TEST_CASE("a date is explained by the people ahead, the papers, the days and the closed days") {
  auto people = households({2, 1, 1, 2, 1});
  people[5].receipt_no = "12";
  PlanRequest request = one_day(2);
  request.days = 4;
  const WhyDate why = ask(5, people, request);
  REQUIRE(why.call);
  CHECK(why.obstacle == NoDate::none);
  CHECK(why.call->date == day("2016-09-05"));
  CHECK(why.people_ahead == 4);
  CHECK(why.household_size == 2);
  CHECK(to_text(*why.received) == "2016-08-01 00:03");
  CHECK(why.service_point == "16.01.14");
  REQUIRE(why.days.size() == 3);
  CHECK(why.days[0].capacity == 2);
  REQUIRE(why.closed.size() == 2);
  CHECK(rekam::why(why.closed[0].verdict) == "Saturday");
}

TEST_CASE("who has no date is told what stands in the way") {
  auto people = households({1, 1, 1, 1, 1});
  people[1].received = {};
  people[2].place = region("16.01.02.2001");
  people[3].due_from = day("2016-12-01");
  const PlanRequest request = one_day(1);
  CHECK(ask(0, people, request).obstacle == NoDate::none);
  CHECK(ask(1, people, request).obstacle == NoDate::no_papers);
  CHECK(ask(2, people, request).obstacle == NoDate::not_served);
  CHECK(ask(3, people, request).obstacle == NoDate::not_due);
  CHECK(ask(4, people, request).obstacle == NoDate::plan_ends);
  CHECK(ask(4, people, request).people_ahead == 1);
  CHECK(ask(99, people, request).obstacle == NoDate::not_a_candidate);
}

TEST_CASE("households that came together are ahead by the draw") {
  std::vector<Candidate> people;
  for (std::uint32_t i = 0; i < 9; ++i)
    people.push_back(test::person(i, static_cast<int>(i) + 1, "2016-08-01"));
  const PlanRequest request = one_day(9);
  for (std::uint32_t i = 0; i < 9; ++i) {
    const WhyDate why = ask(i, people, request);
    CHECK(why.people_ahead == why.call->seat - 1);
  }
}
