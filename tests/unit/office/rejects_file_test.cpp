#include "rekam/office/rejects_file.hpp"

#include "support/csv_rows.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

TEST_CASE("columns of several lists are put together, each once, without our own") {
  std::vector<std::string> columns;
  add_columns(columns, {"nik", "name", "rekam_line"});
  add_columns(columns, {"name", "address"});
  CHECK(columns == std::vector<std::string>{"nik", "name", "address"});
}

TEST_CASE("a rejected row stands under its own columns, with its place and what to do") {
  const TemporaryFolder folder;
  const auto path = folder.file("rejects.csv");
  RejectsFile rejects{path, {"nik", "name", "address"}, FileAccess::owner};
  rejects.add({"name", "rekam_line", "nik"}, {"SITI", "7", "160114"}, "list.csv", 9, "ROW-004");
  rejects.add({"nik", "name"}, {"1"}, "other.csv", 2, "");
  rejects.finish();
  CHECK_FALSE(std::filesystem::exists(path));
  rejects.publish();
  const auto rows = good_cells(read_csv(contents_of(path)));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == Cells{"nik", "name", "address", "rekam_file", "rekam_sheet", "rekam_line",
                         "rekam_codes", "rekam_advice"});
  CHECK((Cells{rows[1].begin(), rows[1].begin() + 7}) ==
        Cells{"160114", "SITI", "", "list.csv", "", "9", "ROW-004"});
  CHECK_FALSE(rows[1][7].empty());
  CHECK(rows[2][0] == "1");
  CHECK(mode_of(path) == 0600);
}

TEST_CASE("without a path nothing is written") {
  RejectsFile rejects{{}, {"nik"}, FileAccess::owner};
  rejects.add({"nik"}, {"1"}, "list.csv", 2, "ROW-004");
  rejects.finish();
  rejects.publish();
}

TEST_CASE("advice is one sentence a code, and none for notes") {
  const auto advice = advice_for("NIK-002 ROW-004");
  CHECK(advice.find(rule_of(FindingCode::nik_length).advice) != std::string::npos);
  CHECK(advice.find(rule_of(FindingCode::row_names_nobody).advice) != std::string::npos);
  CHECK(advice_for("ROW-007").empty());
  CHECK(advice_for("").empty());
  CHECK(advice_for("NO-CODE").empty());
}

}  // namespace
}  // namespace rekam
