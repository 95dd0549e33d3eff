// What rekam-validate tells about the rows of a list together.

#include "rekam/office/between_rows.hpp"
#include "rekam/office/validate_list.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;
using Findings = std::vector<std::string>;

const std::string kHeader =
    "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,STAT_KWN,STAT_HBKEL,NAMA_LGKP_IBU,NAMA_LGKP_AYAH,"
    "ALAMAT,RT,NAMA_KEL,NAMA_KEC,STATUS_REKAM\n";
const std::string kHead =
    "1601140101100001,1601141203840002,BUDI SANTOSO,LAKI-LAKI,12-03-1984,KAWIN,KEPALA KELUARGA,"
    "SUMIATI,JOKO,JL. A,001,Pasar Baru,Baturaja Timur,BELUM REKAM\n";
const std::string kWife =
    "1601140101100001,1601145203850001,SITI AMINAH,PEREMPUAN,12-03-1985,KAWIN,ISTRI,"
    "ROSMALA,HASAN,JL. A,001,Pasar Baru,Baturaja Timur,BELUM REKAM\n";
const std::string kNobody = ",,,,,,,,,,,,,\n";

class Desk : public ImportOffice {
 public:
  /// `line:column CODE detail` of each finding that is no note about the list.
  Findings check(std::string_view rows) {
    put(file("check.csv"), kHeader + std::string{rows});
    ListCheck what;
    what.file = file("check.csv");
    what.list_date = day("2016-09-20");
    Findings all;
    validate_list(run, what, [&](const PlacedFinding& placed) {
      if (placed.line == 0) return;
      all.push_back(fmt::format("{}:{} {} {}", placed.line, placed.column,
                                rule_of(placed.finding->code).text, placed.finding->detail));
      values.push_back(placed.finding->value);
    });
    return all;
  }
  Findings values;
};

TEST_CASE("a usual household in a list is in no doubt") {
  Desk desk;
  CHECK(desk.check(kHead + kWife).empty());
}

TEST_CASE("repeats name the exact line of the first row, that of the first data row included") {
  Desk desk;
  CHECK(desk.check(kHead + kWife + kHead + kWife + kHead) ==
        Findings{"4:0 ROW-007 line 2", "5:0 ROW-007 line 3", "6:0 ROW-007 line 2"});
  CHECK(desk.values == Findings{"", "", ""});
}

TEST_CASE("lines are counted as an editor counts them, line breaks in cells included") {
  Desk desk;
  const auto broken = replaced(kHead, "JL. A", "\"JL.\nA\"");
  CHECK(desk.check("\n" + broken + kWife + broken) == Findings{"6:0 ROW-007 line 3"});
}

TEST_CASE("one NIK with other data, or of another person, names the other line and the NIK") {
  Desk desk;
  const auto moved = replaced(kWife, "JL. A", "JL. B");
  const auto other = replaced(replaced(kWife, "SITI AMINAH,PEREMPUAN", "YULIANA,PEREMPUAN"),
                              "1601140101100001", "1601140101100009");
  const auto stranger = replaced(replaced(other, "ROSMALA", "MARIAM"), "HASAN", "UMAR");
  CHECK(desk.check(kHead + kWife + moved + stranger) ==
        Findings{"4:2 NIK-013 line 3", "5:2 NIK-012 line 3", "5:7 HOUSEHOLD-003 "});
  CHECK(desk.values == Findings{"1601145203850001", "1601145203850001", ""});
}

TEST_CASE("rows without a NIK that repeat each other exactly count too") {
  Desk desk;
  const auto nameless = replaced(kWife, "1601145203850001", "");
  CHECK(desk.check(kHead + nameless + nameless) ==
        Findings{"3:2 NIK-001 ", "4:2 NIK-001 ", "4:0 ROW-007 line 3"});
}

TEST_CASE("a rejected row repeats nobody and is no member of a household") {
  Desk desk;
  CHECK(desk.check(kNobody + kNobody) == Findings{"2:0 ROW-004 ", "3:0 ROW-004 "});
}

TEST_CASE("findings between rows come after those of the rows, in the order of the list") {
  Desk desk;
  const auto second = replaced(replaced(kHead, "1601141203840002", "1601141203840003"),
                               "BUDI SANTOSO", "JOKO WIDADA");
  const auto man = replaced(kWife, "PEREMPUAN", "LAKI-LAKI");
  CHECK(desk.check(man + kHead + second + kHead) ==
        Findings{"2:2 NIK-009 ", "2:4 HOUSEHOLD-004 line 3", "4:7 HOUSEHOLD-002 line 3",
                 "5:0 ROW-007 line 3"});
}

TEST_CASE("each household rule is told at its column, households apart in the list too") {
  Desk desk;
  const auto elsewhere = replaced(kWife, "Pasar Baru", "Kemalaraja");
  CHECK(desk.check(elsewhere + kNobody + kHead) ==
        Findings{"3:0 ROW-004 ", "2:12 HOUSEHOLD-007 line 4"});
  const auto divorced = replaced(kWife, "KAWIN", "CERAI HIDUP");
  CHECK(desk.check(kHead + divorced) == Findings{"3:6 HOUSEHOLD-005 line 2"});
}

TEST_CASE("no detail holds a personal value") {
  Desk desk;
  for (const auto& found : desk.check(kHead + kWife + replaced(kWife, "JL. A", "JL. B") + kHead)) {
    CHECK(found.find("1601") == std::string::npos);
    CHECK(found.find("SITI") == std::string::npos);
  }
}

TEST_CASE("little memory changes nothing") {
  const auto findings_with = [](std::size_t memory) {
    BetweenRows between{day("2016-09-20"), nullptr, memory};
    for (RowPlace row = 1; row <= 500; ++row) {
      Resident resident = row % 3 == 0 ? siti() : budi();
      resident.no_kk = HouseholdCardNumber::of_value(1601140101100001 + (row * 7919) % 20);
      resident.relationship = row % 2 == 0 ? Relationship::head : Relationship::wife;
      if (row % 5 == 0) resident.name = "YULIANA";
      between.add(resident, row, row % 50);
    }
    std::vector<NikFinding> found;
    between.finish([&](const NikFinding& finding) { found.push_back(finding); });
    return found;
  };
  const auto expected = findings_with(kSorterMemory);
  CHECK(expected.size() > 500);
  CHECK(findings_with(1) == expected);
  CHECK(findings_with(1000) == expected);
}

}  // namespace
}  // namespace rekam
