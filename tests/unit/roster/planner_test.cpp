#include "rekam/roster/planner.hpp"

#include "rekam/roster/sessions.hpp"
#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rekam;
using rekam::test::day;
using rekam::test::households;
using rekam::test::one_day;
using rekam::test::person;
using rekam::test::region;

namespace {

const WorkingCalendar kCalendar = test::empty_calendar();

Plan plan(const std::vector<Candidate>& people, const PlanRequest& request,
          const ServicePoints& points = test::baturaja_timur()) {
  return make_plan(people, request, points, kCalendar);
}

/// `01:0,1 02:2`: days of September 2016 and who is called, in the order of seats.
std::string called(const Plan& plan, const std::string& point = "16.01.14") {
  std::string text;
  Date last{};
  for (const auto& call : plan.calls) {
    if (call.service_point != point) continue;
    text += call.date == last ? "," : (text.empty() ? "" : " ") + to_iso(call.date).substr(8) + ":";
    text += std::to_string(call.candidate);
    last = call.date;
  }
  return text;
}

PlanRequest days(int count, int capacity) {
  PlanRequest request = one_day(capacity);
  request.days = count;
  return request;
}

ServicePointRow point(const std::string& code, std::string_view serves) {
  ServicePointRow row;
  row.code = code;
  row.serves = {region(serves)};
  row.from = day("2016-01-01");
  return row;
}

}  // namespace

TEST_CASE("thirty people a day are called, first come first served, on working days") {
  const auto people = households(std::vector<int>(100, 1));
  PlanRequest request = one_day(30);
  request.days = 5;
  const Plan roster = plan(people, request);
  REQUIRE(roster.calls.size() == 100);
  CHECK(roster.calls[0] == PlannedCall{"16.01.14", day("2016-09-01"), ClockTime{480}, 1, 1, 0});
  CHECK(roster.calls[29] == PlannedCall{"16.01.14", day("2016-09-01"), ClockTime{900}, 30, 1, 29});
  CHECK(roster.calls[60].date == day("2016-09-05"));  // Monday
  CHECK(roster.calls[99].date == day("2016-09-06"));
  REQUIRE(roster.days.size() == 5);
  CHECK(roster.days[4].date == day("2016-09-07"));
  CHECK(roster.days[0].capacity == 30);
}

TEST_CASE("a household that does not fit keeps its place and lets smaller ones go ahead") {
  CHECK(called(plan(households({3, 2, 1, 1}), days(2, 4))) == "01:0,1,2,5 02:3,4,6");
}

TEST_CASE("a household larger than the day is split, its rest comes first the next day") {
  CHECK(called(plan(households({1, 5, 1, 1}), days(3, 3))) == "01:0,1,2 02:3,4,5 05:6,7");
}

TEST_CASE("who becomes due later is called on a later day, at the household's place") {
  auto people = households({2, 1, 1, 1});
  people[1].due_from = day("2016-09-02");
  CHECK(called(plan(people, days(3, 2))) == "01:0,2 02:1,3 05:4");
}

TEST_CASE("a household of which nobody is due yet takes no seat") {
  auto people = households({1, 1});
  people[0].due_from = day("2016-09-05");
  CHECK(called(plan(people, days(2, 1))) == "01:1");
  CHECK(called(plan(people, days(3, 1))) == "01:1 05:0");
}

TEST_CASE("people without papers are called only when asked for, after all others") {
  std::vector<Candidate> people;
  for (std::uint32_t i = 0; i < 4; ++i)
    people.push_back(person(i, static_cast<int>(i) + 1, i == 3 ? "2016-08-01" : ""));
  PlanRequest request = one_day(30);
  CHECK(called(plan(people, request)) == "01:3");
  request.without_papers = WithoutPapers::yes;
  const Plan roster = plan(people, request);
  REQUIRE(roster.calls.size() == 4);
  CHECK(roster.calls[0].candidate == 3);
  for (std::size_t i = 2; i < 4; ++i)
    CHECK(draw("16.01.14", people[roster.calls[i - 1].candidate]) <
          draw("16.01.14", people[roster.calls[i].candidate]));
}

TEST_CASE("the seed decides between households that came together") {
  std::vector<Candidate> people;
  for (std::uint32_t i = 0; i < 20; ++i)
    people.push_back(person(i, static_cast<int>(i) + 1, "2016-08-01"));
  PlanRequest request = one_day(20);
  const auto by_code = called(plan(people, request));
  request.seed = "16.01.14";
  CHECK(called(plan(people, request)) == by_code);
  request.seed = "another";
  CHECK(called(plan(people, request)) != by_code);
}

TEST_CASE("published days stand, and count among the working days") {
  PlanRequest request = days(3, 1);
  request.published = {{"16.01.14", day("2016-09-01")}, {"16.01.14", day("2016-09-05")}};
  const Plan roster = plan(households({1, 1, 1}), request);
  CHECK(called(roster) == "02:0");
  CHECK(roster.days.size() == 1);
}

TEST_CASE("the points of a day walk the common queue in the order of their codes") {
  const ServicePoints points{{point("A", "16.01.14"), point("B", "16.01")}, {}};
  auto people = households({1, 1, 1, 1, 1, 1});
  people[1].place = region("16.01.02.2001");
  people[2].place = region("16.01.02");
  PlanRequest request = days(2, 1);
  request.points = {"B", "A", "B"};
  const Plan roster = plan(people, request, points);
  CHECK(called(roster, "A") == "01:0 02:3");
  CHECK(called(roster, "B") == "01:1 02:2");
  CHECK(std::is_sorted(roster.calls.begin(), roster.calls.end(), [](const auto& a, const auto& b) {
    return a.service_point < b.service_point;
  }));
}

TEST_CASE("a household lives where its smallest place code is, of those still to be called") {
  const ServicePoints points{{point("A", "16.01.14"), point("B", "16.01.02")}, {}};
  auto people = households({2});
  people[0].place = region("16.01.02.2001");
  PlanRequest request = days(2, 30);
  request.points = {"A", "B"};
  CHECK(called(plan(people, request, points), "B") == "01:0,1");
  people[0].due_from = day("2016-09-02");
  const Plan roster = plan(people, request, points);
  CHECK(called(roster, "A") == "01:1");
  CHECK(called(roster, "B") == "02:0");
}

TEST_CASE("a car that moves calls the people of the place where it stands") {
  auto here = point("MOBIL", "16.01.14");
  auto there = point("MOBIL", "16.01.02");
  there.from = day("2016-09-02");
  auto people = households({1, 1, 1});
  people[1].place = region("16.01.02.2001");
  PlanRequest request = days(3, 1);
  request.points = {"MOBIL"};
  CHECK(called(plan(people, request, {{here, there}, {}}), "MOBIL") == "01:0 02:1");
}

TEST_CASE("stations multiply the day, and share each session") {
  auto office = point("16.01.14", "16.01.14");
  office.stations = 2;
  PlanRequest request = one_day(30);
  request.capacity = {};
  const Plan roster = plan(households(std::vector<int>(70, 1)), request, {{office}, {}});
  REQUIRE(roster.calls.size() == 60);
  CHECK(std::count_if(roster.calls.begin(), roster.calls.end(),
                      [](const auto& call) { return call.station == 2; }) == 30);
  office.stations = 0;
  CHECK(plan(households({1}), request, {{office}, {}}).calls.empty());
}

TEST_CASE("nobody, nowhere and never are planned without calls") {
  CHECK(plan({}, one_day(30)).calls.empty());
  CHECK(plan({}, one_day(30)).days.size() == 1);
  PlanRequest request = one_day(30);
  request.points = {"nowhere"};
  CHECK(plan(households({1}), request).days.empty());
  CHECK(plan(households({1}), days(0, 30)).days.empty());
  CHECK(plan(households({1}), one_day(0)).days.empty());
}

TEST_CASE("reserved seats stay free on each day of their point, but never all of a day") {
  PlanRequest request = days(2, 4);
  request.reserved = {{"16.01.14", 1}, {"16.01.13", 4}};
  CHECK(called(plan(households({1, 1, 1, 1, 1}), request)) == "01:0,1,2 02:3,4");
  request.reserved = {{"16.01.14", 9}};
  CHECK(called(plan(households({1, 1, 1}), request)) == "01:0 02:1");
}

TEST_CASE("the deferred come first, on the seats that are reserved for them") {
  PlanRequest request = days(3, 5);
  request.reserved = {{"16.01.14", 1}};
  auto people = households({4, 4, 1});
  people[8].deferred = Deferred::yes;
  CHECK(called(plan(people, request)) == "01:8,0,1,2,3 02:4,5,6,7");
}

TEST_CASE("a household that only reserved seats keep out gets them") {
  PlanRequest request = days(3, 5);
  request.reserved = {{"16.01.14", 1}};
  CHECK(called(plan(households({5, 1, 2}), request)) == "01:0,1,2,3,4 02:5,6,7");
  CHECK(called(plan(households({1, 5, 2}), request)) == "01:0,6,7 02:1,2,3,4,5");
  request.reserved = {{"16.01.14", 3}};
  CHECK(called(plan(households({3, 1}), request)) == "01:0,1,2 02:3");
}

TEST_CASE(
    "only the deferred are called to the seats that published days have left, whole households") {
  auto people = households({1, 2, 1, 1});
  for (const auto i : {1, 2, 3, 4}) people[static_cast<std::size_t>(i)].deferred = Deferred::yes;
  const auto points = test::baturaja_timur();
  const ServiceDays service{points, kCalendar, day("2016-09-01"), 4};
  const auto first = service.on("16.01.14", day("2016-09-01")).value();
  const auto second = service.on("16.01.14", day("2016-09-02")).value();
  const auto calls = call_on_open_days(people, {{second, 2, 2}, {first, 3, 1}}, days(5, 4), points);
  REQUIRE(calls.size() == 3);
  // The pair does not fit on the first day; nobody is later for that.
  CHECK(calls[0] == PlannedCall{"16.01.14", day("2016-09-01"),
                                place_of_seat(4, 1, session_sizes(4)).session, 4, 1, 3});
  CHECK((calls[1].date == day("2016-09-02") && calls[1].seat == 3 && calls[1].candidate == 1));
  CHECK((calls[2].date == day("2016-09-02") && calls[2].seat == 4 && calls[2].candidate == 2));
}
