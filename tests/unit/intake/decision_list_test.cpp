#include "rekam/intake/decision_list.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

std::vector<DecisionRow> read(std::string_view csv) {
  tests::TemporaryFolder folder;
  tests::put(folder.file("d.csv"), csv);
  return read_decisions(folder.file("d.csv"));
}

const std::string kLow = ResidentNo::of_value(77).text(), kHigh = ResidentNo::of_value(4711).text();

TEST_CASE("a decision has two records, a verdict, and who, why and when") {
  const auto rows = read("record_a,record_b,keputusan,who,why,when\n" + kHigh + "," + kLow +
                         ",sama,Rudi,kartu lama,20-09-2016\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].refused.empty());
  CHECK(rows[0].a == ResidentNo::of_value(77));  // the lower first
  CHECK(rows[0].b == ResidentNo::of_value(4711));
  CHECK(rows[0].verdict == DuplicateVerdict::same);
  CHECK(rows[0].who == "Rudi");
  CHECK(rows[0].why == "kartu lama");
  CHECK(rows[0].on == parse_iso_date("2016-09-20"));
}

TEST_CASE("rows that nobody has decided yet are passed over") {
  CHECK(read("record_a,record_b,decision\n" + kLow + "," + kHigh + ",\n").empty());
}

TEST_CASE("what cannot be read is refused with its line and the reason") {
  const auto rows =
      read("record_a,record_b,decision,when\n" + kLow + "," + kHigh + ",perhaps,\n" + kLow +
           ",XXXX,same,\n" + kLow + "," + kLow + ",same,\n" + kLow + "," + kHigh + ",same,soon\n");
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].line == 2);
  CHECK(rows[0].refused.find("'perhaps' is no decision") != std::string::npos);
  CHECK(rows[1].refused.find("resident numbers") != std::string::npos);
  CHECK(rows[2].refused.find("one record") != std::string::npos);
  CHECK(rows[3].refused.find("no date") != std::string::npos);
}

TEST_CASE("a file without the columns is refused") {
  CHECK_THROWS_AS(read("record_a,decision\n1,same\n"), Error);
}

}  // namespace
}  // namespace rekam
