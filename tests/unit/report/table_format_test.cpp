#include "rekam/report/table_format.hpp"

#include "rekam/table/csv_writer.hpp"
#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

constexpr std::string_view kBacklog =
    "kecamatan_code,kecamatan,backlog,recorded_percent,list_date\n"
    "16.01.14,Baturaja Timur,1200,66.7,2016-08-31\n"
    "16.01.13,\"Baturaja, \"\"Barat\"\"\",3,,\n";

std::string as(TableFormat format, std::string_view csv, TableLook look = {"backlog.csv"}) {
  std::string text;
  FormattedTable table{[&](std::string_view bytes) { text += bytes; }, format, std::move(look)};
  const auto sink = table.sink();
  for (const char c : csv) sink({&c, 1});  // pieces of any length
  table.finish();
  return text;
}

TEST_CASE("CSV is passed on as it is") { CHECK(as(TableFormat::csv, kBacklog) == kBacklog); }

TEST_CASE("for Excel a table has a mark, semicolons and CRLF") {
  CHECK(as(TableFormat::csv_excel, kBacklog) ==
        "\xEF\xBB\xBFkecamatan_code;kecamatan;backlog;recorded_percent;list_date\r\n"
        "16.01.14;Baturaja Timur;1200;66.7;2016-08-31\r\n"
        "16.01.13;\"Baturaja, \"\"Barat\"\"\";3;;\r\n");
}

TEST_CASE("what begins like a formula is none for Excel, and a number below 0 stays one") {
  const auto text = as(TableFormat::csv_excel, "name,corrected\n=1+1,-3\n+62,0\n@A;1,-x\n");
  CHECK(text.ends_with("\r\n\"'=1+1\";-3\r\n\"'+62\";0\r\n\"'@A;1\";\"'-x\"\r\n"));
}

TEST_CASE("in JSON numbers are numbers, codes are texts and nothing is null") {
  CHECK(as(TableFormat::json, kBacklog) ==
        R"([
{"kecamatan_code":"16.01.14","kecamatan":"Baturaja Timur","backlog":1200,"recorded_percent":66.7,"list_date":"2016-08-31"},
{"kecamatan_code":"16.01.13","kecamatan":"Baturaja, \"Barat\"","backlog":3,"recorded_percent":null,"list_date":null}
]
)");
}

TEST_CASE("a table without rows is an empty array") {
  CHECK(as(TableFormat::json, "nik,name\n") == "[]\n");
}

TEST_CASE("no digit of an id is a number in JSON") {
  CHECK(as(TableFormat::json, "nik,age\n0601141203800001,007\n", {"names.csv"}) ==
        "[\n{\"nik\":\"0601141203800001\",\"age\":\"007\"}\n]\n");
}

TEST_CASE("a workbook of a backlog has numbers, days and a row that adds up") {
  const auto rows =
      rows_of_bytes(as(TableFormat::xlsx, kBacklog, {"backlog.csv", TableTotals::below}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].sheet == "backlog");
  CHECK(rows[1].cells[2] == "1200");
  CHECK(rows[1].kinds[2] == CellKind::number);
  CHECK(rows[1].kinds[3] == CellKind::number);
  CHECK(rows[1].kinds[4] == CellKind::date);
  CHECK(rows[1].kinds[0] == CellKind::text);
  CHECK(rows[3].cells[0] == "Total");
  CHECK(rows[3].cells[2] == "1203");
}

TEST_CASE("a workbook of names has no row that could be taken for a person") {
  const auto rows = rows_of_bytes(as(TableFormat::xlsx, "nik,name,age\n0601141203800001,SITI,36\n",
                                     {"names.csv", TableTotals::none, {{"outcome", 16}}}));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells == std::vector<std::string>{"nik", "name", "age", "outcome"});
  CHECK(rows[1].cells[0] == "0601141203800001");
  CHECK(rows[1].kinds[0] == CellKind::text);
}

TEST_CASE("many rows make the same workbook rows as few") {
  std::string csv = "nik,backlog\n";
  constexpr int kMany = 20'005;
  for (int i = 0; i < kMany; ++i) csv += fmt::format("{:016},1\n", i);
  const auto rows = rows_of_bytes(as(TableFormat::xlsx, csv, {"backlog.csv", TableTotals::below}));
  REQUIRE(rows.size() == kMany + 2);
  CHECK(rows[kMany].cells[0] == "0000000000020004");
  CHECK(rows[kMany + 1].cells[1] == std::to_string(kMany));
}

}  // namespace
}  // namespace rekam
