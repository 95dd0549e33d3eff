#include "rekam/registry/reference_store.hpp"

#include "support/office_registry.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

RegionCode region(std::string_view text) { return RegionCode::parse(text).value(); }

/// A registry with two empty lists, 1 and 2.
class Open {
 public:
  Open() : registry(Registry::in_memory(an_office())), store(registry.database()) {
    start_list(registry.database(), a_list(1));
    start_list(registry.database(), a_list(2));
  }

  Database& database() { return registry.database(); }

  Registry registry;
  ReferenceStore store;
};

constexpr ListLine kFirst{1, 2};
constexpr ListLine kLater{2, 9};

RegionRow kedaton() {
  return {"2017",
          "Permendagri 137/2017",
          day("2018-01-01"),
          day("2022-02-13"),
          region("16.01.32.2002"),
          "Kedaton",
          region("16.01.09.2013")};
}

CalendarRow overtime() {
  CalendarRow row;
  row.date = day("2016-12-24");
  row.kind = DayKind::working;
  row.scope = "16.01.14";
  row.name = "Sabtu lembur";
  row.decree = "unverified";
  row.known_from = day("2016-12-01");
  row.opens = ClockTime{8 * 60};
  row.closes = ClockTime{12 * 60};
  return row;
}

ServicePointRow car() {
  ServicePointRow row;
  row.code = "MOBIL-1";
  row.name = "Mobil keliling";
  row.kind = ServicePointKind::mobile;
  row.serves = {region("16.01.14"), region("16.01.13.1003")};
  row.stations = 2;
  row.daily_capacity = 40;
  row.opens = ClockTime{9 * 60};
  row.closes = ClockTime{15 * 60};
  row.weekdays = Weekdays::parse("Mon-Thu,Sat").value();
  row.from = day("2016-10-01");
  row.until = day("2016-10-31");
  row.place = "Lapangan";
  row.address = "Jl. A. Yani";
  return row;
}

TEST_CASE("a region comes back as it was stored") {
  Open open;
  CHECK(open.store.store(kedaton(), kFirst) == RowFate::added);
  const auto rows = region_rows(open.database());
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].edition == "2017");
  CHECK(rows[0].decree == "Permendagri 137/2017");
  CHECK((rows[0].valid_from == day("2018-01-01")));
  CHECK((rows[0].valid_until == day("2022-02-13")));
  CHECK((rows[0].code == region("16.01.32.2002")));
  CHECK(rows[0].name == "Kedaton");
  CHECK((rows[0].replaces == region("16.01.09.2013")));
}

TEST_CASE("a day of the calendar comes back as it was stored") {
  Open open;
  CHECK(open.store.store(overtime(), kFirst) == RowFate::added);
  const auto rows = calendar_rows(open.database());
  REQUIRE(rows.size() == 1);
  CHECK((rows[0].date == day("2016-12-24")));
  CHECK(rows[0].kind == DayKind::working);
  CHECK(rows[0].scope == "16.01.14");
  CHECK(rows[0].name == "Sabtu lembur");
  CHECK(rows[0].decree == "unverified");
  CHECK((rows[0].known_from == day("2016-12-01")));
  CHECK((rows[0].opens == ClockTime{8 * 60}));
  CHECK((rows[0].closes == ClockTime{12 * 60}));
}

TEST_CASE("a service point comes back as it was stored") {
  Open open;
  CHECK(open.store.store(car(), kFirst) == RowFate::added);
  const auto rows = service_point_rows(open.database());
  REQUIRE(rows.size() == 1);
  const auto& row = rows[0];
  CHECK(row.code == "MOBIL-1");
  CHECK(row.name == "Mobil keliling");
  CHECK(row.kind == ServicePointKind::mobile);
  CHECK((row.serves == car().serves));
  CHECK(row.stations == 2);
  CHECK(row.daily_capacity == 40);
  CHECK((row.opens == ClockTime{9 * 60}));
  CHECK((row.closes == ClockTime{15 * 60}));
  CHECK((row.weekdays == car().weekdays));
  CHECK((row.from == day("2016-10-01")));
  CHECK((row.until == day("2016-10-31")));
  CHECK(row.place == "Lapangan");
  CHECK(row.address == "Jl. A. Yani");
}

TEST_CASE("what may be empty stays empty") {
  Open open;
  auto plain = kedaton();
  plain.valid_until.reset();
  plain.replaces.reset();
  open.store.store(plain, kFirst);
  CHECK_FALSE(region_rows(open.database())[0].valid_until);
  CHECK_FALSE(region_rows(open.database())[0].replaces);
  auto for_all = overtime();
  for_all.scope.reset();
  for_all.opens.reset();
  for_all.closes.reset();
  open.store.store(for_all, kFirst);
  CHECK_FALSE(calendar_rows(open.database())[0].scope);
  CHECK_FALSE(calendar_rows(open.database())[0].opens);
  CHECK_FALSE(calendar_rows(open.database())[0].closes);
  auto endless = car();
  endless.until.reset();
  endless.weekdays = Weekdays{};
  open.store.store(endless, kFirst);
  CHECK_FALSE(service_point_rows(open.database())[0].until);
  CHECK((service_point_rows(open.database())[0].weekdays == Weekdays{}));
}

TEST_CASE("the same row again changes nothing, not even where it came from") {
  Open open;
  open.store.store(kedaton(), kFirst);
  open.store.store(overtime(), kFirst);
  open.store.store(car(), kFirst);
  CHECK(open.store.store(kedaton(), kLater) == RowFate::unchanged);
  CHECK(open.store.store(overtime(), kLater) == RowFate::unchanged);
  CHECK(open.store.store(car(), kLater) == RowFate::unchanged);
  for (const auto* table : {"region_row", "calendar_row", "service_point"})
    CHECK(number(open.database(), fmt::format("SELECT list * 100 + line FROM {}", table)) == 102);
}

TEST_CASE("a row that says something else under its key replaces what was there") {
  Open open;
  open.store.store(kedaton(), kFirst);
  open.store.store(overtime(), kFirst);
  open.store.store(car(), kFirst);
  auto renamed = kedaton();
  renamed.valid_until.reset();
  CHECK(open.store.store(renamed, kLater) == RowFate::updated);
  auto longer = overtime();
  longer.closes.reset();
  CHECK(open.store.store(longer, kLater) == RowFate::updated);
  auto broken = car();
  broken.stations = 0;
  CHECK(open.store.store(broken, kLater) == RowFate::updated);
  CHECK_FALSE(region_rows(open.database()).at(0).valid_until);
  CHECK_FALSE(calendar_rows(open.database()).at(0).closes);
  CHECK(service_point_rows(open.database()).at(0).stations == 0);
  for (const auto* table : {"region_row", "calendar_row", "service_point"})
    CHECK(number(open.database(), fmt::format("SELECT list * 100 + line FROM {}", table)) == 209);
}

TEST_CASE("what is known later, or of another point, is another row of the calendar") {
  Open open;
  open.store.store(overtime(), kFirst);
  for (auto change : {+[](CalendarRow& row) { row.known_from = day("2016-11-30"); },
                      +[](CalendarRow& row) { row.scope.reset(); },
                      +[](CalendarRow& row) { row.kind = DayKind::closed; },
                      +[](CalendarRow& row) { row.date = day("2016-12-17"); }}) {
    auto other = overtime();
    change(other);
    CHECK(open.store.store(other, kFirst) == RowFate::added);
  }
  CHECK(calendar_rows(open.database()).size() == 5);
}

TEST_CASE("rows come in the order of their keys, whatever the order they were stored in") {
  Open open;
  auto later = car();
  later.from = day("2016-11-01");
  auto other = car();
  other.code = "16.01.14";
  for (const auto& row : {later, car(), other}) open.store.store(row, kFirst);
  const auto points = service_point_rows(open.database());
  REQUIRE(points.size() == 3);
  CHECK(points[0].code == "16.01.14");
  CHECK((points[1].from == day("2016-10-01")));
  CHECK((points[2].from == day("2016-11-01")));
  auto earlier = kedaton();
  earlier.edition = "2015";
  auto neighbour = kedaton();
  neighbour.code = region("16.01.32.2001");
  for (const auto& row : {kedaton(), neighbour, earlier}) open.store.store(row, kFirst);
  const auto regions = region_rows(open.database());
  REQUIRE(regions.size() == 3);
  CHECK(regions[0].edition == "2015");
  CHECK((regions[1].code == region("16.01.32.2001")));
}

}  // namespace
}  // namespace rekam
