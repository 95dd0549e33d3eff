#include "rekam/office/validate_list.hpp"

#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

class Desk : public ImportOffice {
 public:
  /// `line:column CODE` of each finding.
  std::vector<std::string> check(std::string_view rows, ListCheck what = {}) {
    put(file("check.csv"), kListHeader + std::string{rows});
    what.file = file("check.csv");
    if (!what.list_date) what.list_date = day("2016-09-20");
    std::vector<std::string> all;
    summary = validate_list(run, what, [&](const PlacedFinding& placed) {
      CHECK(placed.file == "check.csv");
      const auto& rule = rule_of(placed.finding->code);
      if (rule.severity != Severity::note || placed.line > 0)
        all.push_back(fmt::format("{}:{} {}", placed.line, placed.column, rule.text));
    });
    return all;
  }
  ListCheckSummary summary;
};

using Findings = std::vector<std::string>;

TEST_CASE("each finding has its line and column, in the order of the list") {
  Desk desk;
  const auto rows = kSiti + replaced(kBudi, "12-03-1984", "31-02-1984") +
                    replaced(kBudi, "1601141203840002", "16011") + ",,,,,,,,,,,,,\n";
  CHECK(desk.check(rows) == Findings{"3:5 BIRTH-003", "4:2 NIK-002", "5:0 ROW-004"});
  CHECK(desk.summary.rows == 4);
  CHECK(desk.summary.findings.of(FindingCode::birth_impossible) == 1);
  CHECK(desk.summary.findings.of(FindingCode::file_no_life_status) == 1);
}

TEST_CASE("rows with one NIK: a repeat, other data, another person") {
  Desk desk;
  const auto other =
      replaced(replaced(replaced(replaced(kBudi, "1601141203840002", "1601145203850001"),
                                 "1601140101100001", "1601140101100009"),
                        "LAKI-LAKI", "PEREMPUAN"),
               "12-03-1984", "12-03-1985");
  const auto found = desk.check(kSiti + kSiti + replaced(kSiti, "JL. A", "JL. B") + other);
  CAPTURE(fmt::format("{}", fmt::join(found, ", ")));
  CHECK(found == Findings{"3:0 ROW-007", "4:2 NIK-013", "5:2 NIK-012"});
}

TEST_CASE("a NIK that the registry has for somebody else is told, and nothing is changed") {
  Desk desk;
  desk.import(kSiti);
  const auto other = replaced(replaced(kBudi, "1601141203840002", "1601145203850001"),
                              "1601140101100001", "1601140101100009");
  ListCheck against;
  against.against = ListCheck::Against::registry;
  const auto has = [&](const Findings& findings) {
    return std::find(findings.begin(), findings.end(), "2:2 NIK-012") != findings.end();
  };
  CHECK(has(desk.check(other, against)));
  CHECK_FALSE(has(desk.check(other)));
  CHECK_FALSE(has(desk.check(kSiti, against)));
  CHECK(desk.count("SELECT count(*) FROM list") == 1);
}

TEST_CASE(
    "a list that an import would refuse is refused, and so is one that can be read once only") {
  Desk desk;
  CHECK(error_of([&] { desk.check("\"cut"); }).first == ErrorKind::input);
  ListCheck stream;
  stream.file = "-";
  CHECK(error_of([&] { validate_list(desk.run, stream, [](const PlacedFinding&) {}); }).first ==
        ErrorKind::usage);
}

}  // namespace
}  // namespace rekam
