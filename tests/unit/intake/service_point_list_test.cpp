#include "rekam/intake/service_point_list.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }
RegionCode region(std::string_view text) { return RegionCode::parse(text).value(); }

struct Reading {
  std::optional<ServicePointRow> row;
  std::vector<Finding> findings;

  std::vector<std::string> columns() const {
    std::vector<std::string> names;
    for (const auto& finding : findings) names.push_back(finding.detail);
    return names;
  }
};

constexpr std::string_view kHeader =
    "service_point,name,kind,serves,stations,daily_capacity,opens,closes,weekdays,from,until,"
    "place,address";

Reading read(const std::string& line, std::string_view header = kHeader) {
  tests::TemporaryFolder folder;
  tests::put(folder.file("points.csv"), std::string{header} + "\n" + line + "\n");
  TableList list{folder.file("points.csv"), service_point_columns()};
  Reading reading;
  reading.row = read_service_point_row(*list.next(), reading.findings);
  return reading;
}

TEST_CASE("a service point row says who is served where, when and by how many stations") {
  const auto row = read(
                       "MOBIL-1,Mobil keliling,mobile,16.01.14; 16.01.13.1003,2,40,09:00,15.30,"
                       "Sen-Kam,2016-10-01,2016-10-31,Lapangan,Jl. A. Yani")
                       .row;
  REQUIRE(row);
  CHECK(row->code == "MOBIL-1");
  CHECK(row->name == "Mobil keliling");
  CHECK(row->kind == ServicePointKind::mobile);
  CHECK(row->serves == std::vector{region("16.01.14"), region("16.01.13.1003")});
  CHECK(row->stations == 2);
  CHECK(row->daily_capacity == 40);
  CHECK(row->opens == ClockTime{9 * 60});
  CHECK(row->closes == ClockTime{15 * 60 + 30});
  CHECK(to_text(row->weekdays) == "Mon-Thu");
  CHECK(row->from == day("2016-10-01"));
  CHECK(row->until == day("2016-10-31"));
  CHECK(row->place == "Lapangan");
  CHECK(row->address == "Jl. A. Yani");
}

TEST_CASE("what a service point row leaves empty is as usual") {
  const auto reading = read("160114,,,,,,,,,2016-10-01,,,");
  REQUIRE(reading.row);
  CHECK(reading.findings.empty());
  const auto& row = *reading.row;
  CHECK(row.code == "16.01.14");
  CHECK(row.kind == ServicePointKind::fixed);
  CHECK(row.serves == std::vector{region("16.01.14")});
  CHECK(row.stations == 1);
  CHECK(row.daily_capacity == 30);
  CHECK(row.opens == ClockTime{8 * 60});
  CHECK(row.closes == ClockTime{16 * 60});
  CHECK(row.weekdays == Weekdays::monday_to_friday());
  CHECK_FALSE(row.until);
}

TEST_CASE("headings of service points may be Indonesian, and columns may be missing") {
  const auto row =
      read("16.01.14;tetap;2;1/10/2016", "Tempat Perekaman;Jenis;Jumlah Alat;Mulai").row;
  REQUIRE(row);
  CHECK(row->stations == 2);
  CHECK(row->from == day("2016-10-01"));
}

TEST_CASE("a service point must say from when on") {
  CHECK(read("16.01.14").columns() == std::vector<std::string>{"from"});
  CHECK(read("16.01.14,,,,,,,,,soon").columns() == std::vector<std::string>{"from"});
}

TEST_CASE("a point whose code is no region must say whom it serves") {
  CHECK(read("MOBIL-1,,mobile,,,,,,,2016-10-01").columns() == std::vector<std::string>{"serves"});
}

TEST_CASE("a point serves kecamatan and desa, each once, parted by semicolon or comma") {
  CHECK(read("M,,,\"16.01.14,160113;16.01.14;\",,,,,,2016-10-01").row->serves ==
        std::vector{region("16.01.14"), region("16.01.13")});
  const auto reading = read("M,,,16.01;16.01.14;Baturaja,,,,,,2016-10-01");
  CHECK(reading.columns() == std::vector<std::string>{"serves", "serves"});
  CHECK(reading.findings.at(0).value == "16.01");
  CHECK(reading.findings.at(1).value == "Baturaja");
}

TEST_CASE("a point out of order has no station; a station serves somebody") {
  CHECK(read("16.01.14,,,,0,,,,,2016-10-01").row->stations == 0);
  CHECK(read("16.01.14,,,,99,500,,,,2016-10-01").row);
  for (const auto* stations : {"-1", "100", "two", "1.5", "99999999999"})
    CHECK(read("16.01.14,,,," + std::string{stations} + ",,,,,2016-10-01").columns() ==
          std::vector<std::string>{"stations"});
  for (const auto* capacity : {"0", "501", "-30"})
    CHECK(read("16.01.14,,,,," + std::string{capacity} + ",,,,2016-10-01").columns() ==
          std::vector<std::string>{"daily_capacity"});
}

TEST_CASE("a point closes after it opens and ends after it begins") {
  CHECK(read("16.01.14,,,,,,16:00,08:00,,2016-10-01").columns() ==
        std::vector<std::string>{"closes"});
  CHECK(read("16.01.14,,,,,,17:00,,,2016-10-01").columns() == std::vector<std::string>{"closes"});
  CHECK(read("16.01.14,,,,,,,,,2016-10-02,2016-10-01").columns() ==
        std::vector<std::string>{"until"});
  CHECK(read("16.01.14,,,,,,,,,2016-10-01,2016-10-01").row);
}

TEST_CASE("each bad value of a service point row is one finding with its column") {
  const auto reading = read(",,mobul,X,many,0,noon,never,Mon-Foo,2016-13-01,someday,,");
  CHECK_FALSE(reading.row);
  CHECK(reading.columns() ==
        std::vector<std::string>{"service_point", "kind: is 'mobil' meant?", "serves", "stations",
                                 "daily_capacity", "opens", "closes", "weekdays", "from", "until"});
}

}  // namespace
}  // namespace rekam
