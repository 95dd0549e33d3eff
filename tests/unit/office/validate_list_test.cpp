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

TEST_CASE(
    "each finding has its line and column, in the order of the list, then those between rows") {
  Desk desk;
  const auto rows = kSiti + kSiti + replaced(kBudi, "12-03-1984", "31-02-1984") +
                    replaced(kBudi, "1601141203840002", "16011") + ",,,,,,,,,,,,,\n";
  CHECK(desk.check(rows) == Findings{"4:5 BIRTH-003", "5:2 NIK-002", "6:0 ROW-004", "3:0 ROW-007"});
  CHECK(desk.summary.rows == 5);
  CHECK(desk.summary.findings.of(FindingCode::birth_impossible) == 1);
  CHECK(desk.summary.findings.of(FindingCode::file_no_life_status) == 1);
}

TEST_CASE("a list that an import would refuse is refused") {
  Desk desk;
  CHECK(error_of([&] { desk.check("\"cut"); }).first == ErrorKind::input);
}

TEST_CASE("a list without rows has only what is said of the list") {
  Desk desk;
  CHECK(desk.check("").empty());
  CHECK(desk.summary.rows == 0);
}

}  // namespace
}  // namespace rekam
