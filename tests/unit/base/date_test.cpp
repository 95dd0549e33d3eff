#include "rekam/base/date.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace std::chrono_literals;

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

TEST_CASE("days are numbered from 1970") {
  CHECK(day_number(day("1970-01-01")) == 0);
  CHECK(day_number(day("2016-09-30")) == 17'074);
  CHECK(day_number(day("1945-08-17")) == -8'903);
  CHECK(date_of_day_number(17'074) == day("2016-09-30"));
}

TEST_CASE("a date is one that the calendar has, between 1800 and 2199") {
  CHECK(make_date(2016, 2, 29));
  CHECK_FALSE(make_date(2015, 2, 29));
  CHECK_FALSE(make_date(1900, 2, 29));
  CHECK(make_date(2000, 2, 29));
  CHECK_FALSE(make_date(2016, 4, 31));
  CHECK_FALSE(make_date(2016, 13, 1));
  CHECK_FALSE(make_date(2016, 0, 1));
  CHECK_FALSE(make_date(2016, 1, 0));
  CHECK_FALSE(make_date(2016, -1, 1));
  CHECK(make_date(1800, 1, 1));
  CHECK_FALSE(make_date(1799, 12, 31));
  CHECK(make_date(2199, 12, 31));
  CHECK_FALSE(make_date(2200, 1, 1));
}

TEST_CASE("ISO dates are exactly YYYY-MM-DD") {
  CHECK(to_iso(day("2016-09-05")) == "2016-09-05");
  for (const auto* text : {"", "2016-9-5", "2016-09-05 ", " 2016-09-05", "2016/09/05", "05-09-2016",
                           "2016-09-0a", "+016-09-05", "2016-02-30", "20160905"})
    CHECK_MESSAGE(!parse_iso_date(text), text);
}

TEST_CASE("one becomes 17 on the birthday, and on 1 March when born on 29 February") {
  CHECK(birthday(day("1999-09-30"), 17) == day("2016-09-30"));
  CHECK(birthday(day("2000-02-29"), 17) == day("2017-03-01"));
  CHECK(birthday(day("2000-02-29"), 16) == day("2016-02-29"));
  CHECK(birthday(day("1999-12-31"), 17) == day("2016-12-31"));
}

TEST_CASE("age counts completed years") {
  CHECK(age_on(day("1999-09-30"), day("2016-09-29")) == 16);
  CHECK(age_on(day("1999-09-30"), day("2016-09-30")) == 17);
  CHECK(age_on(day("2000-02-29"), day("2017-02-28")) == 16);
  CHECK(age_on(day("2000-02-29"), day("2017-03-01")) == 17);
  CHECK(age_on(day("2000-02-29"), day("2016-02-29")) == 16);
  CHECK(age_on(day("2016-09-30"), day("2016-09-30")) == 0);
  CHECK(age_on(day("2016-09-30"), day("2016-09-29")) == -1);
}

TEST_CASE("times of day are read as offices write them") {
  CHECK(parse_clock_time("08:00") == ClockTime{480});
  CHECK(parse_clock_time("08.30") == ClockTime{510});
  CHECK(parse_clock_time("8") == ClockTime{480});
  CHECK(parse_clock_time("8:05") == ClockTime{485});
  CHECK(parse_clock_time("0:00") == ClockTime{0});
  CHECK(parse_clock_time("23:59") == ClockTime{1439});
  CHECK(parse_clock_time("08:00:59") == ClockTime{480});
  for (const auto* text : {"", "8:5", "24:00", "08:60", "008:00", "08:00:5", "08:000", "08-00",
                           ":30", "08:", "08:0x", "-1:00", "08:00 ", "jam 8"})
    CHECK_MESSAGE(!parse_clock_time(text), text);
  CHECK(to_text(ClockTime{485}) == "08:05");
}

TEST_CASE("a moment is a day with or without its time, and sorts by both") {
  const Moment morning{day("2016-09-05"), ClockTime{480}};
  const Moment some_time{day("2016-09-05"), {}};
  CHECK(to_text(morning) == "2016-09-05 08:00");
  CHECK(to_text(some_time) == "2016-09-05");
  CHECK(parse_moment("2016-09-05 08:00") == morning);
  CHECK(parse_moment("2016-09-05T08:00") == morning);
  CHECK(parse_moment("2016-09-05 8") == morning);
  CHECK(parse_moment("2016-09-05") == some_time);
  CHECK(some_time < morning);
  CHECK(morning < Moment{day("2016-09-06"), {}});
  for (const auto* text : {"", "2016-09-05 ", "2016-09-05x08:00", "2016-09-05 25:00", "08:00"})
    CHECK_MESSAGE(!parse_moment(text), text);
}

TEST_CASE("WIB is seven hours ahead of UTC") {
  const auto utc = std::chrono::system_clock::time_point{day("2016-09-05")};
  CHECK(wib(utc) == Moment{day("2016-09-05"), ClockTime{420}});
  CHECK(wib(utc + 17h) == Moment{day("2016-09-06"), ClockTime{0}});
  CHECK(wib(utc + 17h - 1s) == Moment{day("2016-09-05"), ClockTime{1439}});
  CHECK(wib(std::chrono::system_clock::time_point{} - 8h).day == day("1969-12-31"));
}

}  // namespace
}  // namespace rekam
