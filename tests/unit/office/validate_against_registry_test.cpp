// What rekam-validate tells about a list that is held against the registry.

#include "rekam/office/validate_list.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;
using Findings = std::vector<std::string>;

class Desk : public ImportOffice {
 public:
  explicit Desk(std::string_view known) { import(known); }
  /// `line:column CODE detail` of each finding about a NIK.
  Findings check(std::string_view rows, ListCheck::Against against = ListCheck::Against::registry) {
    put(file("check.csv"), kListHeader + std::string{rows});
    ListCheck what;
    what.file = file("check.csv");
    what.list_date = day("2016-09-20");
    what.against = against;
    Findings all;
    validate_list(run, what, [&](const PlacedFinding& placed) {
      const auto code = rule_of(placed.finding->code).text;
      if (code.starts_with("NIK"))
        all.push_back(
            fmt::format("{}:{} {} {}", placed.line, placed.column, code, placed.finding->detail));
    });
    return all;
  }
};

TEST_CASE("a NIK that the registry has for somebody else is told, and nothing is changed") {
  Desk desk{kSiti};
  const auto other = replaced(replaced(kBudi, "1601141203840002,BUDI SANTOSO,LAKI-LAKI,12-03-1984",
                                       "1601145203850001,YULIANA,PEREMPUAN,12-03-1985"),
                              "1601140101100001", "1601140101100009");
  CHECK(desk.check(kBudi + other) == Findings{"3:2 NIK-012 in the registry"});
  CHECK(desk.check(other, ListCheck::Against::nothing).empty());
  CHECK(desk.count("SELECT count(*) FROM list") == 1);
}

TEST_CASE("the same row, and other data of the same person, are in no doubt") {
  Desk desk{kSiti + kBudi};
  CHECK(desk.check(kSiti + kBudi).empty());
  CHECK(desk.check(replaced(kSiti, "SITI AMINAH", "SITTI AMINAH")).empty());
}

TEST_CASE("a NIK that lost its end is found again by name and birth date") {
  Desk desk{kSiti + kBudi};
  const auto cut = [](std::string_view row, std::string_view nik, std::string_view damaged) {
    return replaced(row, nik, damaged);
  };
  const auto siti = cut(kSiti, "1601145203850001", "1601145203850000");
  CHECK(desk.check(siti).front().ends_with("the registry has 1601145203850001"));
  CHECK(desk.check(siti, ListCheck::Against::nothing).front().find("registry") ==
        std::string::npos);
  const auto stranger = replaced(siti, "SITI AMINAH", "YULIANA");
  CHECK(desk.check(stranger).front().find("registry") == std::string::npos);
}

}  // namespace
}  // namespace rekam
