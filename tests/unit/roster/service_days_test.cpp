#include "rekam/roster/service_days.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;
using rekam::test::region;

namespace {

ServicePointRow office(std::string_view from, int stations) {
  ServicePointRow row;
  row.code = "16.01.14";
  row.serves = {region("16.01.14")};
  row.from = day(from);
  row.stations = stations;
  return row;
}

}  // namespace

TEST_CASE("days out of order are no service days and do not count") {
  const ServicePoints points{{office("2016-09-02", 0), office("2016-09-07", 2)},
                             {region("16.01.14")}};
  const auto calendar = test::empty_calendar();
  const ServiceDays days{points, calendar, day("2016-09-01")};
  const auto next = days.next("16.01.14", day("2016-09-01"), 3);
  REQUIRE(next.size() == 3);
  CHECK(next[0] == ServiceDay{"16.01.14", day("2016-09-01"), 1, 30, {}});
  CHECK(next[1] == ServiceDay{"16.01.14", day("2016-09-07"), 2, 60, {}});
  CHECK(next[2].date == day("2016-09-08"));
}

TEST_CASE("a point that never opens has no days") {
  const ServicePoints points{{office("2016-09-01", 0)}, {}};
  const auto calendar = test::empty_calendar();
  const ServiceDays days{points, calendar, day("2016-09-01")};
  CHECK(days.next("16.01.14", day("2016-09-01"), 5).empty());
  CHECK(days.next("nowhere", day("2016-09-01"), 5).empty());
  CHECK(days.next("16.01.14", day("2016-09-01"), 0).empty());
}

TEST_CASE("people per station can be overridden for every point") {
  const ServicePoints points{{office("2016-09-01", 3)}, {}};
  const auto calendar = test::empty_calendar();
  const ServiceDays days{points, calendar, day("2016-09-01"), 20};
  CHECK(days.on("16.01.14", day("2016-09-01"))->capacity == 60);
}

TEST_CASE("closed days are told with their reason") {
  const auto points = test::baturaja_timur();
  CalendarRow holiday;
  holiday.date = day("2016-09-12");
  holiday.name = "Hari Raya Idul Adha";
  holiday.known_from = day("2015-06-25");
  const WorkingCalendar calendar{{holiday}, CutiBersama::closed};
  const ServiceDays days{points, calendar, day("2016-09-01")};
  const auto closed = days.closed_between("16.01.14", day("2016-09-09"), day("2016-09-13"));
  REQUIRE(closed.size() == 3);
  CHECK(why(closed[0].verdict) == "Saturday");
  CHECK(why(closed[1].verdict) == "Sunday");
  CHECK(why(closed[2].verdict) == "Hari Raya Idul Adha");
}
