#include "rekam/report/findings_workbook.hpp"

#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

#include <array>

namespace rekam {
namespace {

using namespace tests;

using Cells = std::vector<std::string>;

std::vector<SheetRow> book(const std::function<void(FindingsWorkbook&)>& fill) {
  std::string bytes;
  FindingsWorkbook workbook{[&](std::string_view piece) { bytes += piece; }, XlsxSize::small};
  fill(workbook);
  FindingCounts counts;
  counts.add(FindingCode::nik_length, 3);
  counts.add(FindingCode::region_nik_elsewhere, 2);
  workbook.finish(counts);
  return rows_of_bytes(bytes);
}

TEST_CASE("the list's own columns keep their place; findings, advice and line stand behind them") {
  const auto rows = book([](FindingsWorkbook& workbook) {
    workbook.sheet("Desa 1", std::array<std::string, 2>{"NIK", "NAMA"});
    const std::array<std::string_view, 2> cells{"016011", "SITI"};
    const std::array findings{CellFinding{FindingCode::nik_length, 0, "6 digits"},
                              CellFinding{FindingCode::row_short, {}, {}},
                              CellFinding{FindingCode::region_nik_elsewhere, 0, {}}};
    workbook.row(7, cells, findings);
    workbook.row(8, cells, {});
  });
  REQUIRE(rows.size() == 6);
  CHECK(rows[0].cells == Cells{"NIK", "NAMA", "rekam_temuan", "rekam_saran", "rekam_baris"});
  CHECK(rows[1].cells[0] == "016011");
  CHECK(rows[1].cells[2] == "NIK-002 ROW-009");
  CHECK(rows[1].cells[3].find("6 digits") != std::string::npos);
  CHECK(rows[1].cells[3].find(rule_of(FindingCode::row_short).advice) != std::string::npos);
  CHECK(rows[1].cells[4] == "7");
  CHECK(rows[2].cells[2].empty());
  CHECK(rows[2].cells[4] == "8");
}

TEST_CASE("a summary at the end counts each code, notes too") {
  const auto rows = book([](FindingsWorkbook& workbook) {
    workbook.sheet("Daftar", std::array<std::string, 1>{"NIK"});
  });
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].sheet == "Ringkasan");
  CHECK((Cells{rows[2].cells.begin(), rows[2].cells.begin() + 3}) ==
        Cells{"NIK-002", "error", "3"});
  CHECK((Cells{rows[3].cells.begin(), rows[3].cells.begin() + 3}) ==
        Cells{"REGION-006", "note", "2"});
}

TEST_CASE("what an earlier check wrote behind the rows is left out") {
  const auto rows = book([](FindingsWorkbook& workbook) {
    workbook.sheet("Daftar", std::array<std::string, 3>{"rekam_temuan", "NIK", "rekam_baris"});
    workbook.row(2, std::array<std::string_view, 3>{"NIK-001", "1601", "9"},
                 std::array{CellFinding{FindingCode::nik_length, 1, {}}});
  });
  CHECK(rows[0].cells == Cells{"NIK", "rekam_temuan", "rekam_saran", "rekam_baris"});
  CHECK(rows[1].cells[0] == "1601");
  CHECK(rows[1].cells[1] == "NIK-002");
  CHECK(rows[1].cells[3] == "2");
}

}  // namespace
}  // namespace rekam
