// What holds for workbooks of either kind.

#include "rekam/table/workbook_reader.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

using tests::ods_parts;
using tests::ods_table;
using tests::Parts;
using tests::read_workbook;
using tests::ReadRow;
using tests::xlsx_parts;

/// The same three rows in every kind of file: row 1 a title, row 2 empty, row 3 a resident.
const std::vector<ReadRow> kRows{{1, {{"DAFTAR PENDUDUK"}}, RowTrouble::none, "Penduduk"},
                                 {3,
                                  {{"1601014507990001"},
                                   {"ŌKU \"Ida\" <Ani>\nbinti A"},
                                   {"17", CellKind::number},
                                   {"1999-07-05", CellKind::date},
                                   {},
                                   {"TRUE", CellKind::boolean}},
                                  RowTrouble::none,
                                  "Penduduk"}};

void write_by_xlsxwriter(const std::string& path, tests::XlsxMode mode) {
  const tests::WrittenXlsx xlsx{path, mode};
  auto* sheet = xlsx.add_sheet("Penduduk");
  worksheet_write_string(sheet, 0, 0, "DAFTAR PENDUDUK", nullptr);
  worksheet_write_string(sheet, 2, 0, "1601014507990001", nullptr);
  worksheet_write_string(sheet, 2, 1, "ŌKU \"Ida\" <Ani>\nbinti A", nullptr);
  worksheet_write_number(sheet, 2, 2, 17, nullptr);
  worksheet_write_number(sheet, 2, 3, 36346, xlsx.add_format("dd/mm/yyyy"));
  worksheet_write_blank(sheet, 2, 4, xlsx.add_format("0"));
  worksheet_write_boolean(sheet, 2, 5, 1, nullptr);
  worksheet_write_blank(sheet, 2, 9, xlsx.add_format("0"));
}

Parts written_by_openpyxl() {
  return xlsx_parts(
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>DAFTAR PENDUDUK</t></is></c></row>"
      "<row r=\"2\"/><row r=\"3\" spans=\"1:6\">"
      "<c r=\"A3\" t=\"inlineStr\"><is><t>1601014507990001</t></is></c>"
      "<c r=\"B3\" t=\"inlineStr\"><is><r><t>ŌKU &quot;Ida&quot; </t></r>"
      "<r><t>&lt;Ani&gt;\nbinti A</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"
      "<c r=\"C3\" t=\"n\"><v>17</v></c><c r=\"D3\" s=\"1\" t=\"n\"><v>36346</v></c>"
      "<c r=\"F3\" t=\"b\"><v>1</v></c></row>");
}

Parts written_by_libreoffice() {
  return ods_parts(ods_table(
      "<table:table-row><table:table-cell office:value-type=\"string\" "
      "calcext:value-type=\"string\"><text:p>DAFTAR <text:span>PENDUDUK</text:span></text:p>"
      "</table:table-cell><table:table-cell table:number-columns-repeated=\"1023\"/>"
      "</table:table-row><table:table-row table:number-rows-repeated=\"1\">"
      "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
      "<table:table-row><table:table-cell office:value-type=\"string\">"
      "<text:p>1601014507990001</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"string\"><text:p>ŌKU \"Ida\" &lt;Ani&gt;</text:p>"
      "<text:p>binti A</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"float\" office:value=\"17\"><text:p>17,00</text:p>"
      "</table:table-cell><table:table-cell office:value-type=\"date\" "
      "office:date-value=\"1999-07-05\"><text:p>05/07/99</text:p></table:table-cell>"
      "<table:table-cell/><table:table-cell office:value-type=\"boolean\" "
      "office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"1048573\">"
      "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"));
}

/// Why a workbook of these parts is refused, without its name.
std::string refusal(const Parts& parts, WorkbookLimits limits = {},
                    const char* password = nullptr) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("kk.xlsx");
  tests::make_zip(path, parts, password);
  try {
    read_workbook(path, {}, limits);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    const std::string why = error.what();
    REQUIRE(why.starts_with(path));
    return why.substr(path.size() + 1);
  }
  return "read";
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("workbooks of libxlsxwriter, openpyxl and LibreOffice read alike") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("kk");
  write_by_xlsxwriter(path, tests::XlsxMode::normal);
  CHECK(read_workbook(path) == kRows);
  write_by_xlsxwriter(path, tests::XlsxMode::constant_memory);
  CHECK(read_workbook(path) == kRows);
  tests::make_zip(path, written_by_openpyxl());
  CHECK(read_workbook(path) == kRows);
  tests::make_zip(path, written_by_libreoffice());
  CHECK(read_workbook(path) == kRows);
}

TEST_CASE("a workbook cut off anywhere is refused or read up to the cut, and never crashes") {
  const tests::TemporaryFolder folder;
  const auto whole = folder.file("whole");
  const auto cut = folder.file("cut");
  write_by_xlsxwriter(whole, tests::XlsxMode::normal);
  const auto bytes = tests::contents_of(whole);
  for (std::size_t size = 0; size < bytes.size(); size += 97) {
    CAPTURE(size);
    tests::put(cut, std::string_view{bytes}.substr(0, size));
    try {
      read_workbook(cut);
      FAIL_CHECK("read");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::input);
      CHECK(contains(error.what(), "get it again"));
    }
  }
}

TEST_CASE("a byte changed inside a part is noticed") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("kk");
  write_by_xlsxwriter(path, tests::XlsxMode::normal);
  auto bytes = tests::contents_of(path);
  const auto part = bytes.find("xl/worksheets/sheet1.xml");
  bytes[part + 60] = static_cast<char>(bytes[part + 60] ^ 0x55);
  tests::put(path, bytes);
  CHECK_THROWS_WITH_AS(read_workbook(path), doctest::Contains("is damaged or cut off"), Error);
}

TEST_CASE("a document type is refused in every part") {
  const std::string bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
  for (const auto* part : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                           "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"}) {
    auto parts = written_by_openpyxl();
    tests::set_part(parts, part, bomb);
    CAPTURE(part);
    CHECK(contains(refusal(parts), "holds a document type (DTD)"));
  }
  auto ods = written_by_libreoffice();
  tests::set_part(ods, "content.xml", bomb);
  CHECK(contains(refusal(ods), "holds a document type (DTD)"));
}

TEST_CASE("a part that unpacks to more than a list can hold is refused while it is unpacked") {
  auto parts = xlsx_parts("");
  tests::set_part(parts, "xl/worksheets/sheet1.xml",
                  tests::sheet_xml(std::string(std::size_t{12} << 20U, ' ')));
  CHECK(contains(refusal(parts), "unpacks to more than "));
  CHECK(refusal(parts, {.packing = 2000}) == "read");
  CHECK(contains(refusal(parts, {.part_bytes = 2000000, .packing = 2000}),
                 "unpacks to more than 2000000 bytes"));
}

TEST_CASE("a small part may be packed as tightly as it likes") {
  auto parts = xlsx_parts("");
  tests::set_part(parts, "xl/worksheets/sheet1.xml", tests::sheet_xml(std::string(900000, ' ')));
  CHECK(refusal(parts, {.packing = 2}) == "read");
}

TEST_CASE("a protected workbook is refused and says that a password protects it") {
  CHECK(contains(refusal(written_by_openpyxl(), {}, "rahasia"), "is protected by a password"));
  CHECK(contains(refusal(written_by_libreoffice(), {}, "rahasia"), "is protected by a password"));
  auto parts = written_by_libreoffice();
  tests::set_part(parts, "META-INF/manifest.xml",
                  "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
                  "</manifest:file-entry></manifest:manifest>");
  tests::set_part(parts, "content.xml", "\x01\x02");
  CHECK(contains(refusal(parts), "is protected by a password"));
}

TEST_CASE("what is no workbook is refused and says what is missing") {
  CHECK(contains(refusal({{"readme.txt", "x"}}), "is no workbook: it is a zip file without xl/"));
  CHECK(contains(refusal({{"_rels/.rels", tests::relations(tests::relation("rId1", "officeDocument",
                                                                           "word/document.xml"))},
                          {"word/document.xml", "<w:document/>"}}),
                 "is no workbook: its main part is word/document.xml"));
  CHECK(contains(refusal({{"_rels/.rels", tests::relations(tests::relation("rId1", "officeDocument",
                                                                           "xl/workbook.bin"))}}),
                 "is a binary workbook (.xlsb)"));
  CHECK(contains(refusal({{"content.xml",
                           "<office:document-content><office:body><office:text/></office:body>"
                           "</office:document-content>"}}),
                 "there is no sheet in its content.xml"));
  auto parts = written_by_openpyxl();
  parts.erase(parts.begin() + 4);
  CHECK(contains(refusal(parts), "no part xl/worksheets/sheet1.xml"));
}

TEST_CASE("a tag without end and elements without end are refused") {
  auto parts = xlsx_parts("");
  tests::set_part(parts, "xl/worksheets/sheet1.xml",
                  "<worksheet a=\"" + std::string(std::size_t{2} << 20U, 'x') + "\"/>");
  CHECK(contains(refusal(parts, {.packing = 5000}), "a tag that does not end"));
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<x>";
  tests::set_part(parts, "xl/worksheets/sheet1.xml", deep);
  CHECK(contains(refusal(parts), "elements inside one another without end"));
}

TEST_CASE("a missing file is refused by its name") {
  CHECK_THROWS_WITH_AS(WorkbookReader{"/nowhere/kk.xlsx"}, doctest::Contains("/nowhere/kk.xlsx"),
                       Error);
}

}  // namespace
}  // namespace rekam
