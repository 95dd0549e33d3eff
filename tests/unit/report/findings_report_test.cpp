#include "rekam/report/findings_report.hpp"

#include "support/csv_rows.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rekam {
namespace {

using namespace tests;

struct Placed {
  Finding finding;
  std::size_t line = 0;
  std::size_t column = 0;
};

std::string report(FindingsFormat format, const std::vector<Placed>& all) {
  std::string text;
  FindingsReport findings{format, [&](std::string_view bytes) { text += bytes; }};
  for (const auto& one : all) findings.add({"list.csv", one.line, one.column, &one.finding});
  findings.finish();
  return text;
}

const Placed kNik{{FindingCode::nik_length, Field::nik, "16\"01", "15 digits"}, 7, 2};
const Placed kShort{{FindingCode::row_short, Field::none, {}, {}}, 9, 0};
const Placed kFile{{FindingCode::file_no_status, Field::none, {}, {}}, 0, 0};

TEST_CASE("CSV has the columns that others rely on; no line and column for a whole file") {
  const auto rows = good_cells(read_csv(report(FindingsFormat::csv, {kNik, kShort, kFile})));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == Cells{"file", "sheet", "line", "column", "field", "code", "severity", "value",
                         "message", "advice"});
  CHECK(rows[1][0] == "list.csv");
  CHECK(rows[1][2] == "7");
  CHECK(rows[1][3] == "2");
  CHECK(rows[1][4] == "nik");
  CHECK(rows[1][5] == "NIK-002");
  CHECK(rows[1][6] == "error");
  CHECK(rows[1][7] == "16\"01");
  CHECK(rows[1][8] == "the NIK has not sixteen digits: 15 digits");
  CHECK_FALSE(rows[1][9].empty());
  CHECK(rows[2][2] == "9");
  CHECK(rows[2][3].empty());
  CHECK(rows[3][2].empty());
  CHECK(rows[3][6] == "note");
}

TEST_CASE("JSON is one array with the same fields, empty without findings") {
  CHECK(nlohmann::json::parse(report(FindingsFormat::json, {})) == nlohmann::json::array());
  const auto json = nlohmann::json::parse(report(FindingsFormat::json, {kNik, kFile}));
  REQUIRE(json.size() == 2);
  CHECK(json[0]["line"] == 7);
  CHECK(json[0]["value"] == "16\"01");
  CHECK(json[1]["line"].is_null());
  CHECK(json[1]["code"] == "FILE-001");
}

TEST_CASE("bytes that are no text spoil no report") {
  const Placed broken{{FindingCode::row_utf8, Field::name, "S\xFFTI", {}}, 2, 3};
  CHECK(nlohmann::json::parse(report(FindingsFormat::json, {broken})).size() == 1);
  CHECK(read_csv(report(FindingsFormat::csv, {broken})).size() == 2);
}

TEST_CASE("text is for people: worst first, each kind once, with its first places") {
  std::vector<Placed> all{kFile, kShort};
  for (std::size_t line = 2; line < 7; ++line) {
    all.push_back(kNik);
    all.back().line = line;
  }
  const auto text = report(FindingsFormat::text, all);
  CAPTURE(text);
  CHECK(text.starts_with("NIK-002 error × 5: "));
  CHECK(text.find("line 2 column 2, line 3 column 2, line 4 column 2, …") != std::string::npos);
  CHECK(text.find("line 5") == std::string::npos);
  CHECK(text.find("ROW-009") < text.find("FILE-001"));
  CHECK(text.find("what to do: ") != std::string::npos);
  CHECK(report(FindingsFormat::text, {}) == "no findings\n");
}

TEST_CASE("the place of a workbook is sheet and cell for people, three columns for programs") {
  const auto report_of = [](FindingsFormat format) {
    std::string text;
    FindingsReport findings{format, [&](std::string_view bytes) { text += bytes; }};
    findings.add({"list.xlsx", 7, 2, &kNik.finding, "KK"});
    findings.add({"list.xlsx", 8, 28, &kNik.finding, "KK"});
    findings.add({"list.xlsx", 9, 0, &kNik.finding, "KK"});
    findings.finish();
    return text;
  };
  CHECK(report_of(FindingsFormat::text).find("KK B7, KK AB8, KK row 9\n") != std::string::npos);
  const auto rows = good_cells(read_csv(report_of(FindingsFormat::csv)));
  CHECK(rows[1][1] == "KK");
  CHECK(rows[1][2] == "7");
  CHECK(rows[1][3] == "2");
  CHECK(nlohmann::json::parse(report_of(FindingsFormat::json))[1]["sheet"] == "KK");
}

TEST_CASE("text names no personal value") {
  CHECK(report(FindingsFormat::text, {kNik}).find("16\"01") == std::string::npos);
}

}  // namespace
}  // namespace rekam
