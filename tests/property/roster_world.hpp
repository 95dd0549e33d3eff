// Random small offices for the laws of the roster: points that overlap, move and break, families
// larger than a day, 17th birthdays within the plan, holidays, papers that came together.

#pragma once

#include "rekam/roster/planner.hpp"
#include "unit/roster/people.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace rekam::test {

struct World {
  std::vector<ServicePointRow> rows;
  std::vector<CalendarRow> holidays;
  std::vector<Candidate> people;
  PlanRequest request;

  ServicePoints points() const { return {rows, {region("16.01.14")}}; }
  WorkingCalendar calendar() const { return {holidays, CutiBersama::closed}; }
  Plan plan() const { return make_plan(people, request, points(), calendar()); }
};

inline const Date kFirstDay = day("2016-09-01");

inline int below(int limit) { return *rc::gen::inRange(0, limit); }
inline bool one_in(int n) { return below(n) == 0; }

inline RegionCode some_place(int places) {
  const char* const codes[] = {"16.01.14.1001", "16.01.14.1002", "16.01.02.2001", "16.01.02"};
  return region(codes[below(places)]);
}

inline ServicePointRow some_row(const std::string& code) {
  const char* const regions[] = {"16.01.14", "16.01.14.1001", "16.01.02", "16.01", "16.01.02.2001"};
  ServicePointRow row;
  row.code = code;
  for (int i = 0; i <= below(2); ++i) row.serves.push_back(region(regions[below(5)]));
  row.stations = one_in(8) ? 0 : 1 + below(2);
  row.daily_capacity = 1 + below(4);
  row.from = kFirstDay - std::chrono::days{10};
  return row;
}

inline void add_points(World& world, int most) {
  const std::string codes[] = {"16.01.14", "A", "MOBIL"};
  const int count = 1 + below(most);
  for (int i = 0; i < count; ++i) {
    world.request.points.push_back(codes[i]);
    world.rows.push_back(some_row(codes[i]));
    if (!one_in(3)) continue;
    world.rows.push_back(some_row(codes[i]));
    world.rows.back().from = kFirstDay + std::chrono::days{1 + below(8)};
  }
}

inline void add_household(World& world, int largest) {
  const auto household = static_cast<int>(world.people.size()) + 1;
  const std::string receipts[] = {"", "1", "2", "10"};
  const std::string receipt = receipts[below(4)];
  const std::optional<Moment> received =
      one_in(5) ? std::optional<Moment>{}
                : Moment{kFirstDay - std::chrono::days{1 + below(3)}, std::nullopt};
  const int size = 1 + below(largest);
  const auto place = some_place(4);
  for (int i = 0; i < size; ++i) {
    Candidate member = person(static_cast<std::uint32_t>(world.people.size()), household, "");
    if (size == 1 && one_in(2)) member.no_kk = {};
    member.place = one_in(10) ? some_place(4) : place;
    if (one_in(4)) member.due_from = kFirstDay + std::chrono::days{below(9)};
    member.received = received;
    if (received) member.receipt_no = receipt;
    member.rank_in_household = below(3);
    world.people.push_back(member);
  }
}

/// At most `points` points and families of at most `largest`; days have 1 to 8 seats.
inline World some_world(int points, int largest) {
  World world;
  add_points(world, points);
  const int households = below(25);
  for (int i = 0; i < households; ++i) add_household(world, largest);
  for (int i = 0; i < below(3); ++i) {
    CalendarRow holiday;
    holiday.date = kFirstDay + std::chrono::days{below(9)};
    holiday.known_from = kFirstDay - std::chrono::days{below(5) - 2};
    world.holidays.push_back(holiday);
  }
  world.request.from = world.request.known_on = kFirstDay;
  world.request.days = 1 + below(7);
  world.request.seed = one_in(2) ? "" : "seed";
  world.request.without_papers = one_in(2) ? WithoutPapers::no : WithoutPapers::yes;
  return world;
}

}  // namespace rekam::test
