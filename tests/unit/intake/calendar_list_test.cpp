#include "rekam/intake/calendar_list.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

struct Reading {
  std::optional<CalendarRow> row;
  std::vector<Finding> findings;
};

Reading read(const std::string& line,
             const std::string& header = "date,kind,scope,name,decree,known_from,opens,closes") {
  tests::TemporaryFolder folder;
  tests::put(folder.file("calendar.csv"), header + "\n" + line + "\n");
  TableList list{folder.file("calendar.csv"), calendar_columns()};
  Reading reading;
  reading.row = read_calendar_row(*list.next(), day("2016-09-20"), reading.findings);
  return reading;
}

TEST_CASE("a calendar row says what a day is, for whom, by which decree and since when") {
  const auto row = read(
                       "2016-12-24,working,16.01.14,Sabtu lembur,SE Camat 12/2016,2016-12-01,"
                       "08:30,12.00")
                       .row;
  REQUIRE(row);
  CHECK(row->date == day("2016-12-24"));
  CHECK(row->kind == DayKind::working);
  CHECK(row->scope == "16.01.14");
  CHECK(row->name == "Sabtu lembur");
  CHECK(row->decree == "SE Camat 12/2016");
  CHECK(row->known_from == day("2016-12-01"));
  CHECK(row->opens == ClockTime{8 * 60 + 30});
  CHECK(row->closes == ClockTime{12 * 60});
}

TEST_CASE("a row without decree is unverified, without known_from known since today") {
  const auto reading = read("2016-12-24,closed,,,,,,");
  REQUIRE(reading.row);
  CHECK(reading.findings.empty());
  CHECK(reading.row->decree == "unverified");
  CHECK(reading.row->known_from == day("2016-09-20"));
  CHECK_FALSE(reading.row->scope);
  CHECK_FALSE(reading.row->opens);
}

TEST_CASE("a scope is everybody in either language, or one service point") {
  CHECK_FALSE(read("2016-12-24,closed,ALL").row->scope);
  CHECK_FALSE(read("2016-12-24,closed,Semua").row->scope);
  CHECK(read("2016-12-24,closed,160114").row->scope == "16.01.14");
  CHECK(read("2016-12-24,closed,MOBIL-1").row->scope == "MOBIL-1");
}

TEST_CASE("headings and words of a calendar may be Indonesian") {
  const auto row = read("24/12/2016;Cuti Bersama;semua;Natal;SKB 150/2015;25-06-2015",
                        "Tanggal;Jenis;Berlaku untuk;Keterangan;Dasar Hukum;Diketahui sejak")
                       .row;
  REQUIRE(row);
  CHECK(row->date == day("2016-12-24"));
  CHECK(row->kind == DayKind::cuti_bersama);
  CHECK(row->known_from == day("2015-06-25"));
}

TEST_CASE("a deadline is a row of the calendar") {
  CHECK(read("2016-09-30,deadline,all,Batas perekaman").row->kind == DayKind::deadline);
  CHECK(read("2016-09-30,batas waktu,all,Batas perekaman").row->kind == DayKind::deadline);
}

TEST_CASE("an unknown kind of day is a finding that names the word that was meant") {
  const auto reading = read("2016-12-24,holidy,all");
  CHECK_FALSE(reading.row);
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].code == FindingCode::row_value);
  CHECK(reading.findings[0].value == "holidy");
  CHECK(reading.findings[0].detail == "kind: is 'holiday' meant?");
  CHECK(read("2016-12-24,Xyzzy,all").findings.at(0).detail == "kind");
}

TEST_CASE("each bad value of a calendar row is one finding with its column") {
  const auto reading = read("2016-02-30,holiday,all,,,last year,25:00,08:61");
  CHECK_FALSE(reading.row);
  std::vector<std::string> columns;
  for (const auto& finding : reading.findings) columns.push_back(finding.detail);
  CHECK(columns == std::vector<std::string>{"date", "known_from", "opens", "closes"});
}

TEST_CASE("a day does not close before it opens") {
  CHECK(read("2016-12-24,working,all,,,,08:00,08:00").findings.at(0).detail == "closes");
  CHECK(read("2016-12-24,working,all,,,,,12:00").row);
}

TEST_CASE("the calendar that is compiled in can be read and knows its decrees") {
  const auto& rows = built_in_calendar();
  CHECK(rows.size() > 200);
  const auto idul_adha = std::find_if(
      rows.begin(), rows.end(), [](const auto& row) { return row.date == day("2016-09-12"); });
  REQUIRE(idul_adha != rows.end());
  CHECK(idul_adha->kind == DayKind::holiday);
  CHECK(idul_adha->decree == "SKB 3 Menteri 150/2015");
  CHECK(idul_adha->known_from == day("2015-06-25"));
  for (const auto& row : rows) {
    CHECK(row.known_from > Date{});
    CHECK_FALSE(row.scope);
  }
}

}  // namespace
}  // namespace rekam
