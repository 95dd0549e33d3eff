#include "rekam/base/error.hpp"
#include "rekam/table/workbook_reader.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

using tests::Parts;
using tests::read_workbook;
using tests::ReadCell;
using tests::ReadRow;
using tests::relation;
using tests::relations;
using tests::set_part;
using tests::sheet_xml;
using tests::workbook_xml;
using tests::xlsx_parts;

std::vector<ReadRow> read(const Parts& parts, const std::optional<std::string>& sheet = {},
                          WorkbookLimits limits = {}) {
  const tests::TemporaryFolder folder;
  tests::make_zip(folder.file("kk.xlsx"), parts);
  return read_workbook(folder.file("kk.xlsx"), sheet, limits);
}

std::vector<ReadRow> read_rows(std::string_view rows, WorkbookLimits limits = {}) {
  return read(xlsx_parts(rows), {}, limits);
}

/// The one cell of a workbook that holds it.
ReadCell cell(std::string_view xml) {
  const auto rows = read_rows("<row>" + std::string{xml} + "</row>");
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].cells.size() == 1);
  return rows[0].cells[0];
}

Parts with_strings(std::string_view rows, std::string_view items) {
  auto parts = xlsx_parts(rows);
  set_part(parts, "xl/sharedStrings.xml", "<sst>" + std::string{items} + "</sst>");
  return parts;
}

TEST_CASE("numbers keep the text that the file has") {
  for (const auto* number : {"1.601014507990001E15", "3", "0.10", "-7", "1601014507990001"})
    CHECK(cell("<c><v>" + std::string{number} + "</v></c>") == ReadCell{number, CellKind::number});
  CHECK(cell("<c s=\"4\"><v>5</v></c>") == ReadCell{"5", CellKind::number});
}

TEST_CASE("a number whose style shows a date is that date") {
  CHECK(cell("<c s=\"1\"><v>36346</v></c>") == ReadCell{"1999-07-05", CellKind::date});
  CHECK(cell("<c s=\"3\"><v>36346.5</v></c>") == ReadCell{"1999-07-05 12:00", CellKind::date});
  CHECK(cell("<c s=\"2\"><v>0.333333333333333</v></c>") == ReadCell{"08:00", CellKind::date});
  CHECK(cell("<c s=\"1\"><v>60</v></c>") == ReadCell{"60", CellKind::number});
  CHECK(cell("<c s=\"1\"><v>-1</v></c>") == ReadCell{"-1", CellKind::number});
  CHECK(cell("<c s=\"99\"><v>36346</v></c>") == ReadCell{"36346", CellKind::number});
}

TEST_CASE("dates of a workbook that counts from 1904 are four years later") {
  auto parts = xlsx_parts("<row><c s=\"1\"><v>34884</v></c></row>");
  const auto* sheet = R"(<sheet name="Penduduk" sheetId="1" r:id="rId1"/>)";
  for (const auto* wish : {"date1904=\"1\"", "date1904=\"true\""}) {
    set_part(parts, "xl/workbook.xml", workbook_xml(sheet, wish));
    CHECK(read(parts)[0].cells == std::vector<ReadCell>{{"1999-07-05", CellKind::date}});
  }
}

TEST_CASE("what a cell says it is, is kept") {
  CHECK(cell("<c t=\"str\"><f>A1&amp;B1</f><v>BUDI</v></c>") == ReadCell{"BUDI"});
  CHECK(cell("<c t=\"b\"><v>0</v></c>") == ReadCell{"FALSE", CellKind::boolean});
  CHECK(cell("<c t=\"e\"><v>#N/A</v></c>") == ReadCell{"#N/A", CellKind::error});
  CHECK(cell("<c t=\"d\"><v>2016-09-20T08:30:00</v></c>") ==
        ReadCell{"2016-09-20 08:30", CellKind::date});
  CHECK(cell("<c t=\"d\"><v>kemarin</v></c>") == ReadCell{"kemarin"});
}

TEST_CASE("a formula without a stored result is no empty cell") {
  for (const auto* xml : {"<c><f>B1</f></c>", "<c><f>B1</f><v/></c>", "<c><f>B1</f><v></v></c>",
                          "<c t=\"str\"><f>B1</f></c>", "<c><f t=\"shared\" si=\"0\"/></c>"})
    CHECK(cell(xml) == ReadCell{"", CellKind::formula_without_value});
  CHECK(read_rows("<row><c t=\"str\"><f>B1</f><v></v></c></row>").empty());
  CHECK(cell("<c><f>B1</f><v>7</v></c>") == ReadCell{"7", CellKind::number});
}

TEST_CASE("shared texts are joined from their runs, without how they are pronounced") {
  const auto rows = read(with_strings(
      "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row>",
      "<si><t xml:space=\"preserve\"> SITI </t></si>"
      "<si><r><rPr><b/></rPr><t>BU</t></r>\n<r><t>DI</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"
      "</si><si/><si><t>never named</t></si>"));
  CHECK(rows[0].cells == std::vector<ReadCell>{{"BUDI"}, {" SITI "}});
}

TEST_CASE("a cell that names a text which is not there is an error cell") {
  for (const auto* number : {"2", "-1", "x", "99999999999999999999999"})
    CHECK(read(with_strings("<row><c t=\"s\"><v>" + std::string{number} + "</v></c></row>",
                            "<si><t>A</t></si><si><t>B</t></si>"))[0]
              .cells == std::vector<ReadCell>{{"#REF!", CellKind::error}});
}

TEST_CASE("characters that XML cannot hold are decoded") {
  CHECK(cell("<c t=\"inlineStr\"><is><t>A_x000D_B_x0041_ _x005F_x0041_</t></is></c>").text ==
        "A\rBA _x0041_");
  CHECK(cell("<c t=\"str\"><v>_xD83D__xDE00_</v></c>").text == "\xF0\x9F\x98\x80");
  CHECK(cell("<c t=\"str\"><v>_xD83D_ _x0000_ _x00g0_ _x12</v></c>").text ==
        "\xEF\xBF\xBD \xEF\xBF\xBD _x00g0_ _x12");
}

TEST_CASE("rows and cells without references follow one another") {
  const auto rows = read_rows(
      "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
      "<row r=\"7\"><c><v>4</v></c></row><row><c r=\"B8\"><v>5</v></c></row>"
      "<row r=\"x\"><c r=\"7\"><v>6</v></c></row>");
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].cells ==
        std::vector<ReadCell>{
            {"1", CellKind::number}, {}, {}, {"2", CellKind::number}, {"3", CellKind::number}});
  CHECK(rows[1].line == 7);
  CHECK(rows[2].line == 8);
  CHECK(rows[2].cells.size() == 2);
  CHECK(rows[3].line == 9);
  CHECK(rows[3].cells.size() == 1);
}

TEST_CASE("the order of cells in the file does not matter") {
  const auto rows = read_rows("<row><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>");
  CHECK(rows[0].cells ==
        std::vector<ReadCell>{{"1", CellKind::number}, {}, {"3", CellKind::number}});
}

TEST_CASE("prefixes, odd case and relative targets are understood") {
  auto parts = xlsx_parts("");
  set_part(parts, "_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml")));
  set_part(parts, "xl/workbook.xml",
           "<x:workbook xmlns:x=\"m\" xmlns:rel=\"r\"><x:sheets><x:sheet name=\"A\" sheetId=\"3\" "
           "rel:id=\"q\"/></x:sheets></x:workbook>");
  set_part(parts, "xl/_rels/workbook.xml.rels",
           relations(relation("q", "worksheet", "../XL/Worksheets/Sheet1.XML")));
  set_part(parts, "xl/worksheets/sheet1.xml",
           "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\">"
           "<x:is><x:t>B</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
  CHECK(read(parts) == std::vector<ReadRow>{{2, {{"B"}}, RowTrouble::none, "A"}});
  parts[4].first = "xl\\worksheets\\sheet1.xml";
  CHECK(read(parts).size() == 1);
}

Parts three_sheets() {
  auto parts = xlsx_parts("");
  set_part(parts, "xl/workbook.xml",
           workbook_xml(R"(<sheet name="Kosong" sheetId="1" r:id="rId1"/>)"
                        R"(<sheet name="Grafik" sheetId="2" r:id="rId9"/>)"
                        R"(<sheet name="Lama" sheetId="3" state="veryHidden" r:id="rId5"/>)"
                        R"(<sheet name="Baru" sheetId="4" r:id="rId6"/>)"));
  set_part(parts, "xl/_rels/workbook.xml.rels",
           relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                     relation("rId9", "chartsheet", "chartsheets/sheet1.xml") +
                     relation("rId5", "worksheet", "worksheets/sheet2.xml") +
                     relation("rId6", "worksheet", "worksheets/sheet3.xml")));
  set_part(parts, "xl/worksheets/sheet2.xml", sheet_xml("<row><c><v>2</v></c></row>"));
  set_part(parts, "xl/worksheets/sheet3.xml",
           sheet_xml("<row><c><v>3</v></c></row><row hidden=\"1\"><c><v>4</v></c></row>"
                     "<row ht=\"0\" customHeight=\"1\"><c><v>5</v></c></row>"
                     "<row hidden=\"1\"><c s=\"1\"/></row>"));
  return parts;
}

TEST_CASE("visible sheets are read one after the other, an empty first one too") {
  const auto rows = read(three_sheets());
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == ReadRow{1, {{"3", CellKind::number}}, RowTrouble::none, "Baru"});
  CHECK(rows[2].line == 3);
}

TEST_CASE("a hidden sheet is named, and read when it is asked for") {
  CHECK(read(three_sheets(), "Lama") ==
        std::vector<ReadRow>{{1, {{"2", CellKind::number}}, RowTrouble::none, "Lama"}});
  CHECK_THROWS_WITH_AS(read(three_sheets(), "Lain"),
                       doctest::Contains("has no sheet Lain; its sheets are: Kosong, Lama, Baru"),
                       Error);
}

TEST_CASE("sheets tell whether they are hidden and how many rows they hide") {
  const tests::TemporaryFolder folder;
  tests::make_zip(folder.file("kk"), three_sheets());
  WorkbookReader reader{folder.file("kk")};
  tests::rows_of(reader);
  const auto& sheets = reader.sheets();
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[0].name == "Kosong");
  CHECK(sheets[1].visibility == Visibility::hidden);
  CHECK(sheets[1].hidden_rows == 0);
  CHECK(sheets[2].visibility == Visibility::visible);
  CHECK(sheets[2].hidden_rows == 2);
}

TEST_CASE("a row of 16,384 cells is read, and one more is too many") {
  const auto last = read_rows("<row><c r=\"XFD1\"><v>1</v></c></row>");
  CHECK(last[0].cells.size() == 16384);
  CHECK(last[0].trouble == RowTrouble::none);
  const auto over = read_rows("<row><c><v>1</v></c><c r=\"XFE1\"><v>1</v></c></row>");
  CHECK(over[0].cells.size() == 1);
  CHECK(over[0].trouble == RowTrouble::too_many_fields);
  CHECK(read_rows("<row><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>")[0].trouble ==
        RowTrouble::too_many_fields);
}

TEST_CASE("a cell that is too long costs its row") {
  const WorkbookLimits limits{.cell_bytes = 5};
  const auto* rows =
      "<row><c t=\"inlineStr\"><is><t>123456</t></is></c></row>"
      "<row><c t=\"s\"><v>0</v></c></row>"
      "<row><c t=\"inlineStr\"><is><t>12345</t></is></c></row>";
  const auto read_back = read(with_strings(rows, "<si><t>123</t><t>456</t></si>"), {}, limits);
  REQUIRE(read_back.size() == 3);
  CHECK(read_back[0].trouble == RowTrouble::too_long);
  CHECK(read_back[0].cells.empty());
  CHECK(read_back[1].trouble == RowTrouble::too_long);
  CHECK(read_back[2].cells == std::vector<ReadCell>{{"12345"}});
}

TEST_CASE("a small file cannot make a row of a gigabyte by naming one text again and again") {
  std::string row = "<row>";
  for (int i = 0; i < 16000; ++i) row += "<c t=\"s\"><v>0</v></c>";
  row += "</row>";
  const auto rows = read(with_strings(row, "<si><t>" + std::string(60000, 'x') + "</t></si>"));
  CHECK(rows[0].trouble == RowTrouble::too_long);
}

TEST_CASE("shared texts beyond the memory for them come back from a file") {
  std::string items;
  std::string rows;
  for (int i = 0; i < 3000; ++i) {
    items += "<si><t>" + std::string(static_cast<std::size_t>(i % 300), 'x') + std::to_string(i) +
             "</t></si>";
    rows += "<row><c t=\"s\"><v>" + std::to_string(2999 - i) + "</v></c></row>";
  }
  const auto parts = with_strings(rows, items);
  const auto in_memory = read(parts);
  REQUIRE(in_memory.size() == 3000);
  CHECK(in_memory[1].cells[0].text == std::string(298, 'x') + "2998");
  for (const std::size_t memory : {std::size_t{0}, std::size_t{1000}, std::size_t{100000}})
    CHECK(read(parts, {}, {.shared_memory = memory}) == in_memory);
}

TEST_CASE("what stands beside the cells of a sheet is passed over") {
  auto parts = xlsx_parts("");
  set_part(parts, "xl/worksheets/sheet1.xml",
           "<worksheet><cols><row><c><v>9</v></c></row></cols><sheetData><row><c>"
           "<extLst><v>8</v></extLst><v>7</v></c><extLst><c><v>6</v></c></extLst></row></sheetData>"
           "<mergeCells/><sheetData2><row><c><v>5</v></c></row></sheetData2></worksheet>");
  CHECK(read(parts)[0].cells == std::vector<ReadCell>{{"7", CellKind::number}});
}

}  // namespace
}  // namespace rekam
