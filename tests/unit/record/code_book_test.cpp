#include "rekam/record/code_book.hpp"

#include "rekam/intake/region_list.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }
RegionCode region(std::string_view text) { return RegionCode::parse(text).value(); }

const Date kIn2016 = day("2016-09-20");
const Date kIn2018 = day("2018-01-01");

const CodeBook& oku() {
  static const CodeBook book{built_in_regions()};
  return book;
}

std::optional<std::string> kecamatan(std::string_view name, Date on = kIn2016) {
  const auto match = oku().find_kecamatan(name, on);
  return match ? std::optional{match->code.text()} : std::nullopt;
}

std::optional<std::string> desa(std::string_view name, std::string_view in, Date on = kIn2016) {
  const auto match = oku().find_desa(name, region(in), on);
  return match ? std::optional{match->code.text()} : std::nullopt;
}

TEST_CASE("case, blanks, marks and the kind of place in front of a name do not matter") {
  for (const auto* name :
       {"Baturaja Timur", "BATURAJA TIMUR", " baturaja  timur ", "BaturajaTimur",
        "Kec. Baturaja Timur", "KEC BATURAJA TIMUR", "Kecamatan Baturaja Timur", "Baturaja-Timur"})
    CHECK_MESSAGE(kecamatan(name) == "16.01.14", name);
  for (const auto* name : {"Tanjungagung", "TANJUNG AGUNG", "Kel. Tanjung Agung",
                           "Kelurahan Tanjungagung", "DESA TANJUNG AGUNG"})
    CHECK_MESSAGE(desa(name, "16.01.13") == "16.01.13.1003", name);
}

TEST_CASE("another name is not found, and nothing is found in an empty code book") {
  CHECK_FALSE(kecamatan("Baturaja"));
  CHECK_FALSE(kecamatan(""));
  CHECK_FALSE(desa("Tanjung Agung", "16.01.14"));
  CHECK_FALSE(CodeBook{}.find_kecamatan("Baturaja Timur", kIn2016));
  CHECK_FALSE(CodeBook{}.find_desa("Kedaton", region("16.01.09"), kIn2016));
  CHECK(CodeBook{}.name(region("16.01.14"), kIn2016).empty());
}

TEST_CASE("equal names in two kecamatan are looked up within their parent") {
  CHECK(desa("Tanjungagung", "16.01.13") == "16.01.13.1003");
  CHECK(desa("Tanjungagung", "16.01.28") == "16.01.28.2022");
}

TEST_CASE("a kecamatan and a desa of its name are two places") {
  CHECK(kecamatan("Peninjauan") == "16.01.09");
  CHECK(desa("Peninjauan", "16.01.09") == "16.01.09.2010");
}

TEST_CASE("a desa that moved to the new kecamatan is recoded both ways") {
  CHECK(oku().in_force(region("16.01.09.2013"), kIn2018) == region("16.01.32.2002"));
  CHECK(oku().in_force(region("16.01.32.2002"), kIn2016) == region("16.01.09.2013"));
  CHECK(oku().in_force(region("16.01.09.2001"), kIn2018) == region("16.01.09.2001"));
  CHECK(oku().in_force(region("16.01.32"), kIn2016) == region("16.01.09"));
  CHECK(oku().in_force(region("16.01.09"), kIn2018) == region("16.01.09"));
}

TEST_CASE("every code of one edition comes back from the other") {
  const auto kabupaten = region("16.01");
  for (const auto code : oku().list(RegionLevel::desa, kabupaten, kIn2018)) {
    const auto before = oku().in_force(code, kIn2016);
    CHECK(oku().has(before, kIn2016));
    CHECK(oku().in_force(before, kIn2018) == code);
    CHECK(oku().name(before, kIn2016) == oku().name(code, kIn2018));
  }
}

TEST_CASE("a name of another edition is found there and mapped back") {
  const auto match = oku().find_kecamatan("Kedaton Peninjauan Raya", kIn2016);
  REQUIRE(match);
  CHECK(match->code == region("16.01.09"));
  CHECK(match->mapped);
  CHECK_FALSE(oku().find_kecamatan("Peninjauan", kIn2016)->mapped);
  CHECK(kecamatan("Kedaton Peninjauan Raya", kIn2018) == "16.01.32");
}

TEST_CASE("a desa of the new kecamatan is found in a list of 2016") {
  const auto match = oku().find_desa("Kedaton", region("16.01.09"), kIn2016);
  REQUIRE(match);
  CHECK(match->code == region("16.01.09.2013"));
  CHECK_FALSE(match->mapped);
  // The list names the former kecamatan although the new edition is in force, and the other way.
  const auto recoded = oku().find_desa("Kedaton", region("16.01.09"), kIn2018);
  REQUIRE(recoded);
  CHECK(recoded->code == region("16.01.32.2002"));
  CHECK(recoded->mapped);
  CHECK(desa("Kedaton", "16.01.32", kIn2016) == "16.01.09.2013");
}

TEST_CASE("a code is in force, or was ever") {
  CHECK(oku().has(region("16.01.14"), kIn2016));
  CHECK_FALSE(oku().has(region("16.01.32"), kIn2016));
  CHECK(oku().has(region("16.01.32"), kIn2018));
  CHECK(oku().ever_had(region("16.01.32")));
  CHECK_FALSE(oku().ever_had(region("16.01.33")));
  CHECK(oku().name(region("16.01.14"), kIn2016) == "Baturaja Timur");
  CHECK(oku().name(region("16.01.32"), kIn2016).empty());
}

TEST_CASE("the regions of a level are listed within their parent in order of code") {
  const auto kecamatan = oku().list(RegionLevel::kecamatan, region("16.01"), kIn2016);
  CHECK(kecamatan.size() == 12);
  CHECK(kecamatan.front() == region("16.01.07"));
  CHECK(kecamatan.back() == region("16.01.31"));
  CHECK(oku().names(RegionLevel::kecamatan, region("16.01"), kIn2018).back() ==
        "Kedaton Peninjauan Raya");
  CHECK(oku().list(RegionLevel::desa, region("16.01.32"), kIn2018).size() == 8);
}

TEST_CASE("a day before the first edition uses the first") {
  CHECK(oku().has(region("16.01.14"), day("2010-01-01")));
}

TEST_CASE("a later row for the same edition and code replaces the earlier one") {
  auto rows = built_in_regions();
  auto renamed = rows.front();
  renamed.name = "Baru";
  rows.push_back(renamed);
  CHECK(CodeBook{rows}.name(renamed.code, kIn2016) == "Baru");
}

}  // namespace
}  // namespace rekam
