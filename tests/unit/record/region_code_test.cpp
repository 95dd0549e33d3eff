#include "rekam/record/region_code.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace rekam {
namespace {

RegionCode code(std::string_view text) { return RegionCode::parse(text).value(); }

TEST_CASE("a code is read with or without dots and written with them") {
  const std::vector<std::pair<std::string, std::string>> codes{{"16", "16"},
                                                               {"1601", "16.01"},
                                                               {"16.01", "16.01"},
                                                               {"160114", "16.01.14"},
                                                               {"16.01.14", "16.01.14"},
                                                               {"1601141001", "16.01.14.1001"},
                                                               {"16.01.14.1001", "16.01.14.1001"}};
  for (const auto& pair : codes) {
    const auto read = code(pair.first);
    CHECK(read.text() == pair.second);
    CHECK(code(pair.second) == read);
    CHECK(RegionCode::of_value(read.value()) == read);
  }
}

TEST_CASE("what is no code is refused") {
  for (const std::string text :
       {"",      "1",      "160",    "16011",  "1601141", "160114100",      "16011410011",
        "16.1",  "1.601",  "16..01", "16.01.", ".16",     "16.01.14.10.01", "16-01",
        "16.O1", " 16.01", "0",      "00",     "01.16",   "16,01"}) {
    CAPTURE(text);
    CHECK_FALSE(RegionCode::parse(text));
  }
}

TEST_CASE("the length of a code tells its level") {
  CHECK(code("16").level() == RegionLevel::province);
  CHECK(code("16.01").level() == RegionLevel::kabupaten);
  CHECK(code("16.01.14").level() == RegionLevel::kecamatan);
  CHECK(code("16.01.14.1001").level() == RegionLevel::desa);
  CHECK(code("11.01.01.0001").level() == RegionLevel::desa);
}

TEST_CASE("every region lies within those of the wider levels, and within itself") {
  const auto desa = code("16.01.14.1001");
  CHECK(desa.within(RegionLevel::desa) == desa);
  CHECK(desa.within(RegionLevel::kecamatan) == code("16.01.14"));
  CHECK(desa.within(RegionLevel::kabupaten) == code("16.01"));
  CHECK(desa.within(RegionLevel::province) == code("16"));
  CHECK(code("16.01").within(RegionLevel::desa) == code("16.01"));
  CHECK(code("16.01.14").within(RegionLevel::province) == code("16"));
}

TEST_CASE("a region contains itself and what lies in it, and nothing else") {
  const auto kecamatan = code("16.01.14");
  CHECK(kecamatan.contains(kecamatan));
  CHECK(kecamatan.contains(code("16.01.14.1001")));
  CHECK_FALSE(kecamatan.contains(code("16.01.13.1001")));
  CHECK_FALSE(kecamatan.contains(code("16.01")));
  CHECK(code("16").contains(code("16.01.14.1001")));
  CHECK_FALSE(code("16").contains(code("17.01")));
}

}  // namespace
}  // namespace rekam
