#include "rekam/roster/working_calendar.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rekam;
using rekam::test::day;

namespace {

CalendarRow row(std::string_view date, DayKind kind, std::string name, std::string_view known_from,
                std::string decree = "SKB") {
  CalendarRow calendar_row;
  calendar_row.date = day(date);
  calendar_row.kind = kind;
  calendar_row.name = std::move(name);
  calendar_row.decree = std::move(decree);
  calendar_row.known_from = day(known_from);
  return calendar_row;
}

/// September 2016 to June 2017 as it was decreed, four times over.
std::vector<CalendarRow> decreed() {
  const auto holiday = DayKind::holiday;
  const auto cuti = DayKind::cuti_bersama;
  const std::string_view skb_150 = "2015-06-25";
  const std::string_view skb_135 = "2016-04-14";
  const std::string_view skb_684 = "2016-11-21";
  const std::string_view keppres_3 = "2017-02-10";
  const std::string_view keppres_18 = "2017-06-15";
  return {row("2016-09-12", holiday, "Hari Raya Idul Adha", skb_150),
          row("2016-10-02", holiday, "Tahun Baru Islam", skb_150),
          row("2016-12-12", holiday, "Maulid Nabi Muhammad", skb_150),
          row("2016-12-25", holiday, "Hari Raya Natal", skb_150),
          row("2016-12-26", cuti, "Cuti Bersama Hari Raya Natal", skb_150),
          row("2017-01-01", holiday, "Tahun Baru Masehi", skb_135),
          row("2017-01-02", cuti, "Cuti Bersama Tahun Baru Masehi", skb_684),
          row("2017-01-28", holiday, "Tahun Baru Imlek", skb_135),
          row("2017-02-15", holiday, "Hari Pemilihan Kepala Daerah", keppres_3),
          row("2017-03-28", holiday, "Hari Suci Nyepi", skb_135),
          row("2017-04-14", holiday, "Wafat Yesus Kristus", skb_135),
          row("2017-04-24", holiday, "Isra Mikraj Nabi Muhammad", skb_135),
          row("2017-05-01", holiday, "Hari Buruh Internasional", skb_135),
          row("2017-05-11", holiday, "Hari Raya Waisak", skb_135),
          row("2017-05-25", holiday, "Kenaikan Yesus Kristus", skb_135),
          row("2017-06-01", holiday, "Hari Lahir Pancasila", skb_684),
          row("2017-06-23", cuti, "Cuti Bersama Idul Fitri", skb_135),
          row("2017-06-23", DayKind::ordinary, "Bukan lagi Cuti Bersama", skb_684),
          row("2017-06-23", cuti, "Cuti Bersama Idul Fitri", keppres_18, "Keppres 18/2017"),
          row("2017-06-25", holiday, "Hari Raya Idul Fitri", skb_135),
          row("2017-06-26", holiday, "Hari kedua dari Hari Raya Idul Fitri", skb_135),
          row("2017-06-27", cuti, "Cuti Bersama Idul Fitri", skb_135),
          row("2017-06-28", cuti, "Cuti Bersama Idul Fitri", skb_135),
          row("2017-06-29", cuti, "Cuti Bersama Idul Fitri", skb_684),
          row("2017-06-30", cuti, "Cuti Bersama Idul Fitri", skb_684)};
}

const ServicePointRow kOffice = [] {
  ServicePointRow office;
  office.code = "16.01.14";
  return office;
}();

int days_to_deadline(const WorkingCalendar& calendar, std::string_view known_on) {
  int days = 0;
  for (Date date = day("2016-09-01"); date <= day("2017-06-30"); date += std::chrono::days{1})
    if (calendar.on(date, kOffice, day(known_on)).working) ++days;
  return days;
}

}  // namespace

TEST_CASE("the deadline of June 2017 was 199 working days away, and 200 until the last decree") {
  const WorkingCalendar calendar{decreed(), CutiBersama::closed};
  CHECK(days_to_deadline(calendar, "2017-06-30") == 199);
  CHECK(days_to_deadline(calendar, "2017-06-14") == 200);
}

TEST_CASE("the order of the rows changes nothing") {
  auto rows = decreed();
  std::reverse(rows.begin(), rows.end());
  const WorkingCalendar calendar{rows, CutiBersama::closed};
  CHECK(days_to_deadline(calendar, "2017-06-30") == 199);
  CHECK(days_to_deadline(calendar, "2017-06-14") == 200);
}

TEST_CASE("an office may work on cuti bersama") {
  const WorkingCalendar calendar{decreed(), CutiBersama::open};
  CHECK(days_to_deadline(calendar, "2017-06-30") == 199 + 7);
  CHECK(calendar.on(day("2016-12-26"), kOffice, day("2016-12-01")).working);
  CHECK_FALSE(calendar.on(day("2016-12-12"), kOffice, day("2016-12-01")).working);
}

TEST_CASE("a closed day names its reason") {
  const WorkingCalendar calendar{decreed(), CutiBersama::closed};
  const auto holiday = calendar.on(day("2017-06-23"), kOffice, day("2017-06-20"));
  CHECK_FALSE(holiday.working);
  CHECK(why(holiday) == "Cuti Bersama Idul Fitri (Keppres 18/2017)");
  const auto saturday = calendar.on(day("2016-09-03"), kOffice, day("2016-09-01"));
  CHECK_FALSE(saturday.working);
  CHECK_FALSE(saturday.kind);
  CHECK(why(saturday) == "Saturday");
  CHECK(calendar.on(day("2017-06-23"), kOffice, day("2017-01-01")).working);
}

TEST_CASE("a day of asking before a decree does not know it") {
  const WorkingCalendar calendar{decreed(), CutiBersama::closed};
  CHECK(calendar.on(day("2017-02-15"), kOffice, day("2017-02-09")).working);
  CHECK_FALSE(calendar.on(day("2017-02-15"), kOffice, day("2017-02-10")).working);
}

TEST_CASE("a working Saturday opens at its own hours") {
  auto saturday = row("2016-09-03", DayKind::working, "Pelayanan Sabtu", "2016-08-30");
  saturday.closes = ClockTime{12 * 60};
  const WorkingCalendar calendar{{saturday}, CutiBersama::closed};
  const auto verdict = calendar.on(day("2016-09-03"), kOffice, day("2016-09-01"));
  CHECK(verdict.working);
  CHECK(to_text(verdict.hours.opens) == "08:00");
  CHECK(to_text(verdict.hours.closes) == "12:00");
  CHECK(why(verdict) == "Pelayanan Sabtu (SKB)");
}

TEST_CASE("a row of the point beats a later row for all") {
  auto own = row("2016-09-12", DayKind::ordinary, "Tetap buka", "2016-01-01");
  own.scope = "16.01.14";
  const WorkingCalendar calendar{
      {own, row("2016-09-12", DayKind::holiday, "Idul Adha", "2016-05-01")}, CutiBersama::closed};
  CHECK(calendar.on(day("2016-09-12"), kOffice, day("2016-09-01")).working);
  ServicePointRow other;
  other.code = "16.01.02";
  CHECK_FALSE(calendar.on(day("2016-09-12"), other, day("2016-09-01")).working);
}

TEST_CASE("of rows known since the same day, closed beats working and ordinary beats both") {
  auto rows = std::vector{row("2016-09-05", DayKind::closed, "B", "2016-09-01"),
                          row("2016-09-05", DayKind::working, "A", "2016-09-01")};
  const auto verdict = [&rows] {
    return WorkingCalendar{rows, CutiBersama::closed}.on(day("2016-09-05"), kOffice,
                                                         day("2016-09-02"));
  };
  CHECK_FALSE(verdict().working);
  std::reverse(rows.begin(), rows.end());
  CHECK_FALSE(verdict().working);
  rows.push_back(row("2016-09-05", DayKind::ordinary, "", "2016-09-01"));
  CHECK(verdict().working);
}

TEST_CASE("a deadline opens and closes nothing") {
  const WorkingCalendar calendar{
      {row("2016-09-30", DayKind::deadline, "Batas perekaman", "2016-01-01")}, CutiBersama::closed};
  CHECK(calendar.on(day("2016-09-30"), kOffice, day("2016-09-01")).working);
}

TEST_CASE("the kind of a day is read in both languages and written in one") {
  CHECK(parse_day_kind("Cuti Bersama") == DayKind::cuti_bersama);
  CHECK(parse_day_kind("LIBUR") == DayKind::holiday);
  CHECK(parse_day_kind("batas waktu") == DayKind::deadline);
  CHECK_FALSE(parse_day_kind("besok"));
  for (const auto kind : {DayKind::holiday, DayKind::cuti_bersama, DayKind::working,
                          DayKind::closed, DayKind::ordinary, DayKind::deadline})
    CHECK(parse_day_kind(to_text(kind)) == kind);
}

TEST_CASE("revisions are the days on which something of these days became known") {
  const WorkingCalendar calendar{decreed(), CutiBersama::closed};
  CHECK(calendar.revisions(day("2016-09-01"), day("2017-06-30"), day("2016-09-01"),
                           day("2017-06-15")) ==
        std::vector{day("2016-11-21"), day("2017-02-10"), day("2017-06-15")});
  CHECK(
      calendar.revisions(day("2016-09-01"), day("2016-09-30"), day("2016-09-01"), day("2017-06-15"))
          .empty());
}
