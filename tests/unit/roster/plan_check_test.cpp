#include "rekam/roster/plan_check.hpp"

#include "unit/roster/people.hpp"
#include "unit/roster/stored.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace rekam;
using rekam::test::day;
using rekam::test::households;
using rekam::test::one_day;
using rekam::test::region;

namespace {

const ServicePoints kPoints = test::baturaja_timur();
const WorkingCalendar kCalendar = test::empty_calendar();

/// A sound plan of two days of four, stored.
test::Stored sound(const std::vector<int>& sizes = {3, 2, 1, 1, 2}) {
  PlanRequest request = one_day(4);
  request.days = 2;
  const auto people = households(sizes);
  return test::store(make_plan(people, request, kPoints, kCalendar), people, request);
}

std::vector<PlanProblem> check(const test::Stored& stored) {
  return check_plan(stored.days, stored.calls, stored.waiting, {kPoints, kCalendar});
}

/// The laws that are broken, each once.
std::vector<PlanLaw> broken(const test::Stored& stored) {
  std::vector<PlanLaw> laws;
  for (const auto& problem : check(stored))
    if (std::find(laws.begin(), laws.end(), problem.law) == laws.end()) laws.push_back(problem.law);
  return laws;
}

using Laws = std::vector<PlanLaw>;

}  // namespace

TEST_CASE("a plan as the planner makes it has no problems") { CHECK(check(sound()).empty()); }

TEST_CASE("a second live call of a person is told with the place of the first") {
  auto stored = sound({1, 1});
  stored.calls[1].person.number = stored.calls[0].person.number;
  const auto problems = check(stored);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].law == PlanLaw::one_live_call);
  CHECK(problems[0].message ==
        "16.01.14 on 2016-09-01, seat 2: its holder has another live call, at 16.01.14 on "
        "2016-09-01, seat 1.");
  stored.calls[1].life = CallLife::ended;
  CHECK(check(stored).empty());
}

TEST_CASE("a gap among the seats is told, unless a call there has ended") {
  auto stored = sound({1, 1, 1});
  stored.days[0].facts = DayFacts::changed;
  auto gone = stored;
  gone.calls.erase(gone.calls.begin() + 1);
  const auto problems = check(gone);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message ==
        "16.01.14 on 2016-09-01, seat 2: it is empty, but seat 3 is called.");
  stored.calls[1].life = CallLife::ended;
  CHECK(check(stored).empty());
}

TEST_CASE("seats beyond the capacity, double seats, wrong sessions and stations are told") {
  auto stored = sound({1, 1, 1, 1});
  stored.days[0].facts = DayFacts::changed;
  auto beyond = stored;
  beyond.days[0].capacity = 3;
  beyond.days[0].facts = DayFacts::changed;
  CHECK(broken(beyond) == Laws{PlanLaw::seats});
  auto twice = stored;
  twice.calls[3] = twice.calls[2];
  twice.calls[3].person.number = ResidentNo::of_value(1);
  CHECK(broken(twice) == Laws{PlanLaw::seats});
  auto session = stored;
  session.calls[3].session = ClockTime{0};
  CHECK(broken(session) == Laws{PlanLaw::seats});
  auto station = stored;
  station.calls[0].station = 2;
  CHECK(broken(station) == Laws{PlanLaw::seats});
}

TEST_CASE("a call on a closed day is told with the reason, as known when it was planned") {
  CalendarRow holiday;
  holiday.date = day("2016-09-01");
  holiday.name = "Libur mendadak";
  holiday.decree = "unverified";
  holiday.known_from = day("2016-08-15");
  const WorkingCalendar calendar{{holiday}, CutiBersama::closed};
  const auto stored = sound();
  const auto problems = check_plan(stored.days, stored.calls, stored.waiting, {kPoints, calendar});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].law == PlanLaw::working_day);
  CHECK(problems[0].message ==
        "16.01.14 on 2016-09-01: people are called, but it is no working day: Libur mendadak "
        "(unverified).");
  auto before = stored;
  for (auto& planned : before.days) planned.known_on = day("2016-08-14");
  CHECK(check_plan(before.days, before.calls, before.waiting, {kPoints, calendar}).empty());
}

TEST_CASE("a call on a day that was never planned is told") {
  auto stored = sound({1});
  stored.days.clear();
  CHECK(broken(stored) == Laws{PlanLaw::working_day});
}

TEST_CASE("a call before the person must record, or without papers, is told") {
  auto early = sound({1, 1});
  early.calls[0].person.due_from = day("2016-09-05");
  CHECK(broken(early) == Laws{PlanLaw::due});
  auto papers = sound({1, 1});
  papers.calls[1].person.received = {};
  CHECK(broken(papers) == Laws{PlanLaw::due});
  for (auto& planned : papers.days) planned.without_papers = WithoutPapers::yes;
  CHECK(check(papers).empty());
}

TEST_CASE("a household that waits although it would have fitted is told") {
  auto stored = sound({1, 1, 1});
  stored.waiting.push_back(test::person(9, 9, "2016-08-01"));
  stored.waiting.back().received->time = {};
  const auto problems = check(stored);
  REQUIRE(problems.size() == 2);  // on each of the two days
  CHECK(problems[0].law == PlanLaw::first_come);
  CHECK(problems[0].message ==
        "16.01.14 on 2016-09-01: a household of 1 waits that would have fitted: 4 seats were left "
        "when its turn came.");
  for (auto& planned : stored.days) planned.facts = DayFacts::changed;
  CHECK(check(stored).empty());
}

TEST_CASE("a household called on two days, or in scattered seats, is told") {
  const auto full = sound({2, 2, 2, 2});  // two days, both full
  auto apart = full;
  std::swap(apart.calls[1].person, apart.calls[4].person);
  CHECK(broken(apart) == Laws{PlanLaw::household});
  auto scattered = full;
  std::swap(scattered.calls[1].person, scattered.calls[2].person);
  CHECK(broken(scattered) == Laws{PlanLaw::household});
}

TEST_CASE("a call for somebody whom the point does not serve is told") {
  auto stored = sound({1});
  stored.calls[0].person.place = region("16.01.02.2001");
  CHECK(broken(stored) == Laws{PlanLaw::served});
}

TEST_CASE("a household called before others whose papers came earlier is told") {
  auto stored = sound({2, 2, 2});
  for (auto& call : stored.calls)
    call.person.received->time = ClockTime{100 - call.person.received->time->minutes};
  CHECK(broken(stored) == Laws{PlanLaw::first_come});
}
