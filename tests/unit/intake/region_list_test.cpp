#include "rekam/intake/region_list.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }
RegionCode region(std::string_view text) { return RegionCode::parse(text).value(); }

struct Reading {
  std::optional<RegionRow> row;
  std::vector<std::string> columns;  ///< of the findings
};

Reading read(const std::string& line) {
  tests::TemporaryFolder folder;
  tests::put(
      folder.file("regions.csv"),
      "edition,decree,valid_from,valid_until,level,code,name,parent,replaces\n" + line + "\n");
  TableList list{folder.file("regions.csv"), region_columns()};
  std::vector<Finding> findings;
  Reading reading{read_region_row(*list.next(), findings), {}};
  for (const auto& finding : findings) {
    CHECK(finding.code == FindingCode::row_value);
    reading.columns.push_back(finding.detail);
  }
  return reading;
}

TEST_CASE("a region row is a code with its name in an edition, and what it replaces") {
  const auto row = read(
                       "2017,Permendagri 137/2017,2018-01-01,,desa,16.01.32.2002,Kedaton,16.01.32,"
                       "16.01.09.2013")
                       .row;
  REQUIRE(row);
  CHECK(row->edition == "2017");
  CHECK(row->decree == "Permendagri 137/2017");
  CHECK(row->valid_from == day("2018-01-01"));
  CHECK_FALSE(row->valid_until);
  CHECK(row->code == region("16.01.32.2002"));
  CHECK(row->name == "Kedaton");
  CHECK(row->replaces == region("16.01.09.2013"));
}

TEST_CASE("each bad value of a region row is a finding with its column") {
  const auto reading = read(",,soon,never,desa,16.1.32,,,here");
  CHECK_FALSE(reading.row);
  CHECK(reading.columns == std::vector<std::string>{"valid_from", "valid_until", "code", "name",
                                                    "edition", "replaces"});
}

TEST_CASE("the regions of OKU are compiled in, in two editions") {
  const auto& rows = built_in_regions();
  const auto kecamatan_of = [&](std::string_view edition) {
    return std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
      return row.edition == edition && row.code.level() == RegionLevel::kecamatan;
    });
  };
  CHECK(kecamatan_of("2015") == 12);
  CHECK(kecamatan_of("2017") == 13);
  CHECK(std::all_of(rows.begin(), rows.end(), [](const auto& row) {
    return region("16.01").contains(row.code) && !row.name.empty();
  }));
}

}  // namespace
}  // namespace rekam
