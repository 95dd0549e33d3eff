#include "rekam/roster/service_point.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;
using rekam::test::region;

namespace {

ServicePointRow row(const std::string& code, std::string_view serves, std::string_view from) {
  ServicePointRow point;
  point.code = code;
  point.serves = {region(serves)};
  point.from = day(from);
  return point;
}

std::string codes_on(const ServicePoints& points, std::string_view date) {
  std::string codes;
  for (const auto& point : points.in_force(day(date))) codes += point.code + ' ';
  return codes;
}

}  // namespace

TEST_CASE("each kecamatan has a point with its own code") {
  const ServicePoints points{{}, {region("16.01.14"), region("16.01.02")}};
  CHECK(codes_on(points, "2016-09-01") == "16.01.02 16.01.14 ");
  const auto* point = points.find("16.01.14", day("2016-09-01"));
  REQUIRE(point != nullptr);
  CHECK(point->serves == std::vector{region("16.01.14")});
  CHECK(day_capacity(*point) == 30);
  CHECK(to_text(point->weekdays) == "Mon-Fri");
  CHECK(points.find("16.01.15", day("2016-09-01")) == nullptr);
}

TEST_CASE("the first row of a kecamatan's code replaces the implicit point for ever") {
  auto explicit_row = row("16.01.14", "16.01.14", "2016-09-10");
  explicit_row.stations = 3;
  explicit_row.until = day("2016-09-20");
  const ServicePoints points{{explicit_row}, {region("16.01.14")}};
  CHECK(day_capacity(*points.find("16.01.14", day("2016-09-09"))) == 30);
  CHECK(day_capacity(*points.find("16.01.14", day("2016-09-10"))) == 90);
  CHECK(points.find("16.01.14", day("2016-09-20")) != nullptr);
  CHECK(points.find("16.01.14", day("2016-09-21")) == nullptr);
  CHECK(codes_on(points, "2017-09-21").empty());
}

TEST_CASE("moving the car is one added row, in any order") {
  auto later = row("MOBIL", "16.01.02", "2016-10-01");
  auto earlier = row("MOBIL", "16.01.14", "2016-09-01");
  const ServicePoints points{{later, earlier}, {}};
  CHECK(points.find("MOBIL", day("2016-08-31")) == nullptr);
  CHECK(serves(*points.find("MOBIL", day("2016-09-30")), region("16.01.14.1001")));
  CHECK_FALSE(serves(*points.find("MOBIL", day("2016-10-01")), region("16.01.14.1001")));
  CHECK(points.codes() == std::vector<std::string>{"MOBIL"});
}

TEST_CASE("a point out of order is in force with no capacity") {
  auto broken = row("16.01.14", "16.01.14", "2016-09-01");
  broken.stations = 0;
  const ServicePoints points{{broken}, {region("16.01.14")}};
  const auto open = points.in_force(day("2016-09-05"));
  REQUIRE(open.size() == 1);
  CHECK(day_capacity(open[0]) == 0);
  CHECK(day_capacity(open[0], 50) == 0);
}

TEST_CASE("a point serves a place that lies in one of its regions") {
  const auto point = row("P", "16.01.14", "2016-09-01");
  CHECK(serves(point, region("16.01.14")));
  CHECK(serves(point, region("16.01.14.1001")));
  CHECK_FALSE(serves(point, region("16.01")));
  const auto desa_point = row("P", "16.01.14.1001", "2016-09-01");
  CHECK_FALSE(serves(desa_point, region("16.01.14")));
}

TEST_CASE("the points that serve a kecamatan are its own, and those that serve a desa of it") {
  const ServicePoints points{
      {row("KANTOR", "16.01", "2016-01-01"), row("MOBIL", "16.01.14.1001", "2016-09-01"),
       row("LAIN", "16.01.02.2001", "2016-09-01")},
      {region("16.01.14"), region("16.01.02")}};
  CHECK(points.serving(region("16.01.14"), day("2016-09-01")) ==
        std::vector<std::string>{"16.01.14", "KANTOR", "MOBIL"});
  CHECK(points.serving(region("16.01.14"), day("2016-08-01")) ==
        std::vector<std::string>{"16.01.14", "KANTOR"});
}

TEST_CASE("the kind of a point is read in both languages") {
  CHECK(parse_service_point_kind("Fixed") == ServicePointKind::fixed);
  CHECK(parse_service_point_kind("tetap") == ServicePointKind::fixed);
  CHECK(parse_service_point_kind("Mobil Keliling") == ServicePointKind::mobile);
  CHECK_FALSE(parse_service_point_kind("boat"));
  CHECK(to_text(ServicePointKind::mobile) == "mobile");
}
