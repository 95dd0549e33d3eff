#include "rekam/record/date_reading.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

/// The date as ISO, or the trouble in one word.
std::string said(const DateReading& reading) {
  switch (reading.trouble) {
    case DateTrouble::none:
      return to_iso(reading.date.value());
    case DateTrouble::missing:
      return "missing";
    case DateTrouble::unreadable:
      return "unreadable";
    case DateTrouble::impossible:
      return "impossible";
  }
  return "";
}

std::string read(std::string_view text) { return said(read_date(text, usual_date_forms())); }

std::string read_moment_text(std::string_view text) {
  const auto moment = read_moment(text);
  return moment ? to_text(*moment) : "";
}

TEST_CASE("the forms of dates are named as people write them") {
  for (const auto* text : {"DD-MM-YYYY", "dd/mm/yyyy", " DD.MM.YYYY "})
    CHECK(parse_date_form(text) == DateForm::day_month_year);
  for (const auto* text : {"YYYY-MM-DD", "yyyy/mm/dd"})
    CHECK(parse_date_form(text) == DateForm::year_month_day);
  CHECK(parse_date_form("YYYYMMDD") == DateForm::compact);
  CHECK(parse_date_form("YYYY") == DateForm::year_only);
  for (const auto* text : {"", "MM-DD-YYYY", "DD-MM-YY", "iso"}) CHECK_FALSE(parse_date_form(text));
}

TEST_CASE("a date is read with any separator, with or without leading zeros") {
  for (const auto* text :
       {"12-03-1985", "12/3/1985", "12.03.1985", "1985-03-12", "1985/3/12", " 12-03-1985 ",
        "\xC2\xA0"
        "12-03-1985"}) {
    CAPTURE(text);
    CHECK(read(text) == "1985-03-12");
  }
  CHECK(read("01-02-2016") == "2016-02-01");
}

TEST_CASE("midnight behind a date is a spreadsheet's, any other time is no date") {
  for (const auto* text : {"1985-03-12 00:00", "1985-03-12T00:00", "12-03-1985  00:00"})
    CHECK(read(text) == "1985-03-12");
  for (const auto* text : {"1985-03-12 08:00", "1985-03-12 noon", "12 03 1985"}) {
    CAPTURE(text);
    CHECK(read(text) == "unreadable");
  }
}

TEST_CASE("a day that no calendar has is told, never moved to another") {
  for (const auto* text : {"31-02-1990", "29-02-1985", "00-03-1985", "32-01-1985", "12-13-1985",
                           "12-00-1985", "1985-02-30", "01-01-0000", "01-01-1799", "01-01-2200"}) {
    CAPTURE(text);
    CHECK(read(text) == "impossible");
  }
  CHECK(read("29-02-1984") == "1984-02-29");
  CHECK(read("29-02-2000") == "2000-02-29");
  CHECK(read("29-02-1900") == "impossible");
}

TEST_CASE("nothing is missing, not a date of 1970") {
  for (const auto* text : {"", " ", "-", "--", "NULL", "null", "N/A", "0"}) {
    CAPTURE(text);
    CHECK(read(text) == "missing");
  }
}

TEST_CASE("what is no date by a stated form cannot be read") {
  for (const auto* text :
       {"30-JUN-57", "12-03-85", "123-03-1985", "12-03-19855", "12-03/1985", "12--03-1985",
        "-12-03-1985", "12-03-1985-", "12-03", "31118", "19850312", "1985", "1 Januari 1985",
        "99999999999-1-1", "12-03-1985x", "+2-03-1985", "\xD9\xA1-03-1985"}) {
    CAPTURE(text);
    CHECK(read(text) == "unreadable");
  }
}

TEST_CASE("only the stated forms are read") {
  const std::vector<DateForm> compact{DateForm::compact};
  CHECK(said(read_date("19850312", compact)) == "1985-03-12");
  CHECK(said(read_date("19850231", compact)) == "impossible");
  CHECK(said(read_date("1985312", compact)) == "unreadable");
  CHECK(said(read_date("12-03-1985", compact)) == "unreadable");
  CHECK(said(read_date("12-03-1985", {DateForm::year_month_day})) == "unreadable");
  CHECK(said(read_date("12-03-1985", {})) == "unreadable");
}

TEST_CASE("a year alone is no day, and stays in doubt") {
  CHECK(said(read_date("1985", {DateForm::year_only})) == "unreadable");
  CHECK(said(read_date("1985", {DateForm::year_only, DateForm::day_month_year})) == "unreadable");
}

TEST_CASE("the first form that gives a day is taken, whatever the order") {
  const std::vector<DateForm> all{DateForm::year_only, DateForm::compact, DateForm::year_month_day,
                                  DateForm::day_month_year};
  CHECK(said(read_date("12-03-1985", all)) == "1985-03-12");
  CHECK(said(read_date("1985-03-12", all)) == "1985-03-12");
  CHECK(said(read_date("19850312", all)) == "1985-03-12");
}

TEST_CASE("papers come in on a day, or at a time of a day") {
  CHECK(read_moment_text("20-09-2016") == "2016-09-20");
  CHECK(read_moment_text("2016-09-20 08:15") == "2016-09-20 08:15");
  CHECK(read_moment_text("2016-09-20T08:15") == "2016-09-20 08:15");
  CHECK(read_moment_text("20/9/2016 8.15") == "2016-09-20 08:15");
  CHECK(read_moment_text("20-09-2016 8") == "2016-09-20 08:00");
  for (const auto* text : {"", "-", "soon", "31-02-2016", "2016-09-20 25:00", "2016-09-20 08:15 x",
                           "08:15", "31-02-2016 08:00"}) {
    CAPTURE(text);
    CHECK(read_moment_text(text).empty());
  }
}

}  // namespace
}  // namespace rekam
