#include "rekam/office/rejects_file.hpp"

#include "support/csv_rows.hpp"
#include "support/import_office.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_rows.hpp"

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
  rejects.add({"name", "rekam_line", "nik"}, {"SITI", "7", "160114"}, {"list.csv", {}, 9},
              "ROW-004");
  rejects.add({"nik", "name"}, {"1"}, {"other.csv", {}, 2}, "");
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

TEST_CASE("a name that ends in .xlsx gives a workbook of texts that can be read again") {
  const TemporaryFolder folder;
  const auto path = folder.file("rejects.xlsx");
  RejectsFile rejects{path, {"nik", "name"}, FileAccess::owner};
  rejects.add({"nik", "name"}, {"0016014507990001", "=1+1"}, {"list.xlsx", "Desa 2", 9}, "ROW-004");
  rejects.finish();
  CHECK_FALSE(std::filesystem::exists(path));
  rejects.publish();
  CHECK(mode_of(path) == 0600);
  const auto rows = rows_of_workbook(path);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells == Cells{"nik", "name", "rekam_file", "rekam_sheet", "rekam_line",
                               "rekam_codes", "rekam_advice"});
  CHECK((Cells{rows[1].cells.begin(), rows[1].cells.begin() + 6}) ==
        Cells{"0016014507990001", "=1+1", "list.xlsx", "Desa 2", "9", "ROW-004"});
  CHECK(rows[1].kinds[0] == CellKind::text);
}

TEST_CASE("a cell that a workbook has no room for is warned of") {
  const TemporaryFolder folder;
  const auto path = folder.file("rejects.xlsx");
  std::string warning;
  RejectsFile rejects{
      path, {"nik"}, FileAccess::owner, [&](const std::string& line) { warning = line; }};
  const std::string huge(40'000, '7');
  rejects.add({"nik"}, {huge}, {"list.csv", {}, 2}, "ROW-004");
  rejects.publish();
  CHECK(warning.find("rejects.xlsx: 1; name a .csv file") != std::string::npos);
}

TEST_CASE("a row of a workbook names its sheet, whatever kind of list it is") {
  ImportOffice office;
  const auto rejected_of = [&] {
    auto rows = rows_of_workbook(office.file("rejects.xlsx"));
    REQUIRE(rows.size() == 2);
    const auto& cells = rows[1].cells;
    const auto width = rows[0].cells.size();
    REQUIRE(cells.size() == width);
    return Cells{cells[width - 4], cells[width - 3]};
  };
  const auto book = [&](const Cells& headings, const Cells& good, const Cells& bad) {
    put(office.file("list.xlsx"), written(XlsxSize::small, [&](XlsxWriter& workbook) {
          for (const auto* name : {"Desa 1", "Desa 2"}) {
            XlsxSheet sheet{name, {}};
            for (const auto& heading : headings) sheet.columns.push_back({heading});
            workbook.sheet(sheet);
            workbook.row(std::vector<std::string_view>{good.begin(), good.end()});
            if (name == std::string_view{"Desa 2"})
              workbook.row(std::vector<std::string_view>{bad.begin(), bad.end()});
          }
        }));
  };
  book({"NO_KK", "NIK", "NAMA_LGKP", "ALAMAT"},
       {"1601140101100001", "1601145203850001", "SITI", "JL. A"}, {"", "", "", "JL. B"});
  ResidentImport residents;
  residents.files = {office.file("list.xlsx")};
  residents.list_date = day("2016-09-01");
  residents.rejects = office.file("rejects.xlsx");
  import_residents(office.run, residents);
  CHECK(rejected_of() == Cells{"Desa 2", "3"});
  book({"nik", "received"}, {"1601145203850001", "2016-09-01"}, {"1601145203850001", "kemarin"});
  ListsImport papers;
  papers.files = {office.file("list.xlsx")};
  papers.rejects = office.file("rejects.xlsx");
  import_papers(office.run, papers);
  CHECK(rejected_of() == Cells{"Desa 2", "3"});
}

TEST_CASE("without a path nothing is written") {
  RejectsFile rejects{{}, {"nik"}, FileAccess::owner};
  rejects.add({"nik"}, {"1"}, {"list.csv", {}, 2}, "ROW-004");
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
