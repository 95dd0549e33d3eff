#include "rekam/report/backlog.hpp"

#include "rekam/base/error.hpp"
#include "rekam/intake/region_list.hpp"
#include "support/csv_rows.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }
RegionCode region(std::string_view text) { return RegionCode::parse(text).value(); }

const CodeBook& code_book() {
  static const CodeBook book{built_in_regions()};
  return book;
}

/// A grown-up of Pasar Baru in Baturaja Timur.
Standing somebody(EnrolmentStatus status = EnrolmentStatus::belum_rekam) {
  Standing standing;
  standing.kecamatan = region("16.01.14");
  standing.desa = region("16.01.14.1003");
  standing.rt = "001";
  standing.rw = "002";
  standing.sex = Sex::female;
  standing.duty.birth_date = day("1985-03-12");
  standing.status = status;
  return standing;
}

struct Person {
  Standing standing;
  PapersState papers = PapersState::missing;
};

using Table = std::vector<Cells>;

BacklogTable::Frame frame(std::vector<GroupBy> by = {GroupBy::kecamatan},
                          std::string_view as_of = "2016-09-20") {
  BacklogTable::Frame result;
  result.code_book = &code_book();
  result.as_of = day(as_of);
  result.by = std::move(by);
  return result;
}

Table table_of(const BacklogTable::Frame& of, const std::vector<Person>& people) {
  BacklogTable table{of};
  for (const auto& person : people) table.add(person.standing, person.papers);
  std::string csv;
  table.write([&](std::string_view bytes) { csv += bytes; });
  return good_cells(read_csv(csv));
}

/// The cell of a row under a heading.
std::string at(const Table& table, std::size_t row, std::string_view heading) {
  const auto& header = table.front();
  const auto found = std::find(header.begin(), header.end(), heading);
  REQUIRE(found != header.end());
  return table.at(row).at(static_cast<std::size_t>(found - header.begin()));
}

std::size_t row_of(const Table& table, std::string_view first_cell) {
  for (std::size_t row = 1; row < table.size(); ++row)
    if (table[row].front() == first_cell) return row;
  FAIL("no such row");
  return 0;
}

TEST_CASE(
    "by kecamatan every kecamatan of the kabupaten has a row, sorted, and there is no total") {
  const auto table = table_of(frame(), {});
  CHECK(table.front() == Cells{"kecamatan_code", "kecamatan", "residents", "must_record",
                               "recorded", "in_process", "failed", "duplicate", "unknown",
                               "unrecorded", "backlog", "papers_in", "recorded_percent",
                               "reported_gone", "superseded", "list_date"});
  CHECK(table.size() == 1 + 12);
  CHECK(table_of(frame({GroupBy::kecamatan}, "2018-06-01"), {}).size() == 1 + 13);
  CHECK(table[1].front() == "16.01.07");
  CHECK(table.back().front() == "16.01.31");
  CHECK(at(table, 1, "recorded_percent").empty());
  CHECK(at(table, 1, "list_date").empty());
}

TEST_CASE("each class has its column, and they add up") {
  const auto table =
      table_of(frame(), {{somebody()},
                         {somebody(EnrolmentStatus::none)},
                         {somebody(EnrolmentStatus::enroll_failure_at_central), PapersState::in},
                         {somebody(EnrolmentStatus::duplicate_record)},
                         {somebody(EnrolmentStatus::bio_captured)},
                         {somebody(EnrolmentStatus::card_issued)}});
  const auto row = row_of(table, "16.01.14");
  CHECK(at(table, row, "residents") == "6");
  CHECK(at(table, row, "must_record") == "6");
  for (const auto* column :
       {"recorded", "in_process", "failed", "duplicate", "unknown", "unrecorded", "papers_in"})
    CHECK(at(table, row, column) == "1");
  CHECK(at(table, row, "backlog") == "3");
  CHECK(at(table, row, "recorded_percent") == "33.3");
}

TEST_CASE("children are residents only, the dead and the unborn not even that") {
  auto child = somebody();
  child.duty.birth_date = day("2010-01-01");
  auto dead = somebody();
  dead.duty.life_status = LifeStatus::died;
  auto unborn = somebody();
  unborn.duty.birth_date = day("2016-09-21");
  const auto table = table_of(frame(), {{child}, {dead}, {unborn}});
  CHECK(at(table, row_of(table, "16.01.14"), "residents") == "1");
  CHECK(at(table, row_of(table, "16.01.14"), "must_record") == "0");
}

TEST_CASE("a superseded record stands in its own column only; who is reported gone is backlog") {
  auto superseded = somebody();
  superseded.superseded = Superseded::yes;
  auto gone = somebody();
  gone.reported_gone = ReportedGone::yes;
  const auto table = table_of(frame(), {{superseded, PapersState::in}, {gone}});
  const auto row = row_of(table, "16.01.14");
  CHECK(at(table, row, "residents") == "1");
  CHECK(at(table, row, "superseded") == "1");
  CHECK(at(table, row, "reported_gone") == "1");
  CHECK(at(table, row, "backlog") == "1");
  CHECK(at(table, row, "papers_in") == "0");
}

TEST_CASE("papers of one who need not come are no papers of the backlog") {
  const auto table = table_of(frame(), {{somebody(EnrolmentStatus::card_issued), PapersState::in}});
  CHECK(at(table, row_of(table, "16.01.14"), "papers_in") == "0");
}

TEST_CASE("an unknown kecamatan or desa has a row of its own, so that desa add up to kecamatan") {
  auto nowhere = somebody();
  nowhere.kecamatan.reset();
  nowhere.desa.reset();
  auto no_desa = somebody();
  no_desa.desa.reset();
  const std::vector<Person> people{{somebody()}, {somebody()}, {no_desa}, {nowhere}};
  const auto kecamatan = table_of(frame(), people);
  CHECK(kecamatan[1].front().empty());
  CHECK(at(kecamatan, 1, "backlog") == "1");
  CHECK(at(kecamatan, row_of(kecamatan, "16.01.14"), "backlog") == "3");
  const auto desa = table_of(frame({GroupBy::desa}), people);
  REQUIRE(desa.size() == 4);
  CHECK(desa[2][0] == "16.01.14");
  CHECK(desa[2][2].empty());
  CHECK(at(desa, 2, "backlog") == "1");
  CHECK(desa[3][2] == "16.01.14.1003");
  CHECK(desa[3][3] == "Pasar Baru");
  CHECK(at(desa, 3, "backlog") == "2");
}

TEST_CASE("groups stand in the order of contracts, whatever the order asked") {
  const auto table = table_of(frame({GroupBy::sex, GroupBy::age, GroupBy::rt, GroupBy::kabupaten}),
                              {{somebody()}});
  REQUIRE(table.size() == 2);
  CHECK((Cells{table[0].begin(), table[0].begin() + 10}) ==
        Cells{"kabupaten_code", "kabupaten", "kecamatan_code", "kecamatan", "desa_code", "desa",
              "rw", "rt", "age_band", "sex"});
  CHECK((Cells{table[1].begin() + 6, table[1].begin() + 10}) ==
        Cells{"002", "001", "25-39", "PEREMPUAN"});
}

TEST_CASE("age bands turn over on the birthday") {
  const auto band = [](std::string_view birth) {
    auto standing = somebody();
    standing.duty.birth_date = day(birth);
    return table_of(frame({GroupBy::age}), {{standing}}).at(1).at(0);
  };
  CHECK(band("1999-09-21") == "under_17");
  CHECK(band("1999-09-20") == "17");
  CHECK(band("1998-09-20") == "18-24");
  CHECK(band("1991-09-20") == "25-39");
  CHECK(band("1976-09-20") == "40-59");
  CHECK(band("1956-09-20") == "60+");
  auto unknown = somebody();
  unknown.duty.birth_date.reset();
  CHECK(table_of(frame({GroupBy::age}), {{unknown}}).at(1).at(0).empty());
}

TEST_CASE("a place of another edition is counted under the code in force on the day") {
  auto moved = somebody();
  moved.kecamatan = region("16.01.32");
  moved.desa.reset();
  const auto before = table_of(frame(), {{moved}});
  const auto after = table_of(frame({GroupBy::kecamatan}, "2018-06-01"), {{moved}});
  CHECK(before.size() == 1 + 12);
  CHECK(at(after, row_of(after, "16.01.32"), "backlog") == "1");
}

TEST_CASE("one kecamatan alone shows its row alone, empty or not") {
  auto one = frame();
  one.only = region("16.01.14");
  CHECK(table_of(one, {}).size() == 2);
  auto elsewhere = somebody();
  elsewhere.kecamatan = region("16.01.13");
  elsewhere.desa.reset();
  const auto table = table_of(one, {{elsewhere}, {somebody()}});
  REQUIRE(table.size() == 2);
  CHECK(at(table, 1, "backlog") == "1");
}

TEST_CASE("the date of the newest list is that of the place") {
  auto dated = frame();
  dated.newest_list = {{0, day("2016-09-09")},
                       {region("16.01.14").value(), day("2016-09-01")},
                       {region("16.01.14.1003").value(), day("2016-08-01")}};
  const auto kecamatan = table_of(dated, {});
  CHECK(at(kecamatan, row_of(kecamatan, "16.01.14"), "list_date") == "2016-09-01");
  CHECK(at(kecamatan, row_of(kecamatan, "16.01.13"), "list_date").empty());
  dated.by = {GroupBy::desa};
  CHECK(at(table_of(dated, {{somebody()}}), 1, "list_date") == "2016-08-01");
}

TEST_CASE("a percentage has one decimal, is 100.0 only when nobody is missing, empty of nobody") {
  CHECK(percent(0, 0).empty());
  CHECK(percent(0, 3) == "0.0");
  CHECK(percent(1, 3) == "33.3");
  CHECK(percent(2, 3) == "66.7");
  CHECK(percent(3, 3) == "100.0");
  CHECK(percent(9999, 10000) == "99.9");
  CHECK(percent(1, 2000) == "0.1");
}

TEST_CASE("the words of --by") {
  CHECK(parse_group_by("rt") == GroupBy::rt);
  CHECK(parse_group_by("kabupaten") == GroupBy::kabupaten);
  CHECK_FALSE(parse_group_by("RT"));
  CHECK_FALSE(parse_group_by(""));
}

}  // namespace
}  // namespace rekam
