#include "rekam/base/error.hpp"
#include "rekam/table/workbook_reader.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

using tests::ods_table;
using tests::read_workbook;
using tests::ReadCell;
using tests::ReadRow;

std::vector<ReadRow> read(std::string_view tables, const std::optional<std::string>& sheet = {},
                          WorkbookLimits limits = {}) {
  const tests::TemporaryFolder folder;
  tests::make_zip(folder.file("kk.ods"), tests::ods_parts(tables));
  return read_workbook(folder.file("kk.ods"), sheet, limits);
}

std::string row(std::string_view cells, std::string_view attributes = "") {
  std::string xml = "<table:table-row ";
  return xml.append(attributes).append(">").append(cells).append("</table:table-row>");
}

std::string text_cell(std::string_view content, std::string_view attributes = "") {
  std::string xml = "<table:table-cell office:value-type=\"string\" ";
  return xml.append(attributes).append(">").append(content).append("</table:table-cell>");
}

std::string value_cell(std::string_view attributes, std::string_view shown = "x") {
  std::string xml = "<table:table-cell ";
  xml.append(attributes).append("><text:p>").append(shown);
  return xml.append("</text:p></table:table-cell>");
}

/// The one cell of a workbook that holds it.
ReadCell cell(std::string_view xml) {
  const auto rows = read(ods_table(row(xml)));
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].cells.size() == 1);
  return rows[0].cells[0];
}

TEST_CASE("an .ods cell has its value, not what the program shows of it") {
  CHECK(cell(value_cell(R"(office:value-type="float" office:value="1601014507990000")")) ==
        ReadCell{"1601014507990000", CellKind::number});
  CHECK(cell(value_cell(R"(office:value-type="percentage" office:value="0.5")")) ==
        ReadCell{"0.5", CellKind::number});
  CHECK(
      cell(value_cell(R"(office:value-type="currency" office:currency="IDR" office:value="9")")) ==
      ReadCell{"9", CellKind::number});
  CHECK(cell(value_cell(R"(office:value-type="date" office:date-value="2016-09-20T08:30:00")")) ==
        ReadCell{"2016-09-20 08:30", CellKind::date});
  CHECK(cell(value_cell(R"(office:value-type="date" office:date-value="0000-00-00")",
                        "00/00/00")) == ReadCell{"00/00/00"});
  CHECK(cell(value_cell(R"(office:value-type="time" office:time-value="PT08H05M30.5S")")) ==
        ReadCell{"08:05", CellKind::date});
  CHECK(cell(value_cell(R"(office:value-type="time" office:time-value="PT30H00M00S")", "30:00")) ==
        ReadCell{"30:00"});
  CHECK(cell(value_cell(R"(office:value-type="boolean" office:boolean-value="false")")) ==
        ReadCell{"FALSE", CellKind::boolean});
  CHECK(cell(value_cell(R"(office:value-type="string" office:string-value="BUDI")")) ==
        ReadCell{"BUDI"});
}

TEST_CASE("formulas of .ods files that failed or have no result say so") {
  CHECK(cell("<table:table-cell table:formula=\"of:=[.A1]\"/>") ==
        ReadCell{"", CellKind::formula_without_value});
  CHECK(cell(value_cell(R"(table:formula="of:=1/0" office:value-type="string" )"
                        R"(office:string-value="" calcext:value-type="error")",
                        "#DIV/0!")) == ReadCell{"#DIV/0!", CellKind::error});
  CHECK(cell(value_cell(R"(table:formula="of:=X" office:value-type="float" office:value="0")",
                        "Err:502")) == ReadCell{"Err:502", CellKind::error});
  CHECK(cell(value_cell(R"(table:formula="of:=X" office:value-type="float" office:value="0")")) ==
        ReadCell{"0", CellKind::number});
}

TEST_CASE("texts of .ods cells keep their lines and their blanks") {
  CHECK(cell(text_cell("<text:p>A<text:s/>B<text:s text:c=\"3\"/>C</text:p><text:p/>"
                       "<text:p>D<text:tab/>E<text:line-break/>F</text:p>"))
            .text == "A B   C\n\nD\tE\nF");
  CHECK(cell(text_cell("<text:p>\n  A\n   B <text:span> C</text:span></text:p>")).text == "A B C");
  CHECK(cell(text_cell("<office:annotation><text:p>remark</text:p></office:annotation>"
                       "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box>"
                       "</draw:frame><text:p>A<text:note><text:p>n</text:p></text:note>"
                       "<text:ruby><text:ruby-base>B</text:ruby-base><text:ruby-text>b"
                       "</text:ruby-text></text:ruby></text:p>"))
            .text == "AB");
}

TEST_CASE("repeated and covered cells keep the columns in place") {
  const auto rows = read(ods_table(
      row(text_cell("<text:p>A</text:p>", "table:number-columns-spanned=\"2\"") +
          "<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p>"
          "</table:covered-table-cell><table:table-cell table:number-columns-repeated=\"2\"/>" +
          text_cell("<text:p>B</text:p>", "table:number-columns-repeated=\"3\"") +
          "<table:table-cell table:number-columns-repeated=\"999999999999999999999\"/>")));
  CHECK(rows[0].cells == std::vector<ReadCell>{{"A"}, {}, {}, {}, {}, {"B"}, {"B"}, {"B"}});
}

TEST_CASE("repeated rows each have their line, and empty ones cost nothing") {
  const auto rows = read(ods_table(
      row("<table:table-cell/>", "table:number-rows-repeated=\"1048570\"") +
      row(text_cell("<text:p>A</text:p>"), "table:number-rows-repeated=\"3\"") +
      "<table:table-header-rows>" + row(text_cell("<text:p>B</text:p>")) +
      "</table:table-header-rows><table:table-row-group><table:table-rows>" +
      row(text_cell("<text:p>C</text:p>")) + "</table:table-rows></table:table-row-group>"));
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].line == 1048571);
  CHECK(rows[2].line == 1048573);
  CHECK(rows[2].cells == rows[0].cells);
  CHECK(rows[4] == ReadRow{1048575, {{"C"}}, RowTrouble::none, "Penduduk"});
}

TEST_CASE("rows that repeat without end are refused") {
  CHECK_THROWS_WITH_AS(read(ods_table(row(text_cell("<text:p>A</text:p>"),
                                          "table:number-rows-repeated=\"2000000000\""))),
                       doctest::Contains("repeats its rows without end"), Error);
}

TEST_CASE("a cell repeated past the last column is too many") {
  const auto rows = read(ods_table(
      row(text_cell("<text:p>A</text:p>", "table:number-columns-repeated=\"2000000000\""))));
  CHECK(rows[0].trouble == RowTrouble::too_many_fields);
  CHECK(rows[0].cells.size() == 16384);
}

TEST_CASE("hidden sheets of .ods files are named only, hidden rows counted") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("kk.ods");
  const auto one = text_cell("<text:p>A</text:p>");
  tests::make_zip(
      path,
      tests::ods_parts(
          "<table:tracked-changes><table:table><table:table-row>" + one +
          "</table:table-row></table:table></table:tracked-changes>" + ods_table("", "Kosong") +
          ods_table(row(one), "Lama", "ta2") +
          ods_table(row(one) + row(one, "table:visibility=\"collapse\"") +
                        row(one, "table:visibility=\"filter\" table:number-rows-repeated=\"2\"") +
                        row("", "table:visibility=\"collapse\" table:number-rows-repeated=\"99\""),
                    "Baru")));
  WorkbookReader reader{path};
  CHECK(tests::rows_of(reader).size() == 4);
  const auto& sheets = reader.sheets();
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[1].name == "Lama");
  CHECK(sheets[1].visibility == Visibility::hidden);
  CHECK(sheets[2].hidden_rows == 3);
  CHECK(read_workbook(path, "Lama") ==
        std::vector<ReadRow>{{1, {{"A"}}, RowTrouble::none, "Lama"}});
}

TEST_CASE("a cell of an .ods file that is too long costs its row") {
  const auto rows = read(ods_table(row(text_cell("<text:p>123</text:p><text:p>45</text:p>")) +
                                   row(text_cell("<text:p>123</text:p><text:p>4</text:p>"))),
                         {}, {.cell_bytes = 5});
  CHECK(rows[0].trouble == RowTrouble::too_long);
  CHECK(rows[1].cells == std::vector<ReadCell>{{"123\n4"}});
}

}  // namespace
}  // namespace rekam
