#include "rekam/forecast/deadline.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;

namespace {

CalendarRow row(std::string_view date, std::string_view known_from, DayKind kind) {
  CalendarRow result;
  result.date = day(date);
  result.known_from = day(known_from);
  result.kind = kind;
  return result;
}

std::vector<Date> dates(const std::vector<Deadline>& deadlines) {
  std::vector<Date> result;
  for (const auto& deadline : deadlines) result.push_back(deadline.date);
  return result;
}

}  // namespace

TEST_CASE("the deadline that became known last holds, and what it replaced comes before it") {
  const std::vector<CalendarRow> rows{row("2017-06-30", "2016-09-28", DayKind::deadline),
                                      row("2016-09-30", "2016-05-12", DayKind::deadline),
                                      row("2016-12-12", "2015-06-25", DayKind::holiday)};
  CHECK(dates(known_deadlines(rows, "16.01.14", day("2016-09-27"))) ==
        std::vector{day("2016-09-30")});
  CHECK(dates(known_deadlines(rows, "16.01.14", day("2016-09-28"))) ==
        std::vector{day("2016-09-30"), day("2017-06-30")});
  CHECK(known_deadlines(rows, "16.01.14", day("2016-05-11")).empty());
}

TEST_CASE("a deadline of the point alone comes before one for all") {
  std::vector<CalendarRow> rows{row("2017-06-30", "2016-09-28", DayKind::deadline),
                                row("2016-12-31", "2016-01-01", DayKind::deadline)};
  rows[1].scope = "CAR";
  CHECK(dates(known_deadlines(rows, "CAR", day("2016-10-01"))) == std::vector{day("2016-12-31")});
  CHECK(dates(known_deadlines(rows, "16.01.14", day("2016-10-01"))) ==
        std::vector{day("2017-06-30")});
}
