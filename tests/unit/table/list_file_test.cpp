#include "rekam/table/list_file.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace rekam {
namespace {

using namespace std::string_literals;

/// Lines and cells of the rows: `2:1601|SITI`, and `2!` for a row with trouble.
std::vector<std::string> rows_of(ListFile& list) {
  std::vector<std::string> rows;
  while (const Row* row = list.next()) {
    std::string text = std::to_string(row->line) + (row->trouble == RowTrouble::none ? ":" : "!");
    for (const auto cell : row->cells) text.append(cell).append("|");
    if (text.ends_with('|')) text.pop_back();
    rows.push_back(std::move(text));
  }
  return rows;
}

class List {
 public:
  explicit List(std::string_view bytes, ListFileOptions options = {}) {
    tests::put(folder_.file("list"), bytes);
    list_.emplace(folder_.file("list"), std::move(options));
  }
  ListFile* operator->() { return &*list_; }
  ListFile& operator*() { return *list_; }

 private:
  tests::TemporaryFolder folder_;
  std::optional<ListFile> list_;
};

std::string utf16(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes.append({c, '\0'});
  return bytes;
}

using Rows = std::vector<std::string>;
const Rows kJose{"1:NIK|NAMA", "3:1601|JOSÉ"};

TEST_CASE("a list reads alike in every encoding, with its own line numbers") {
  for (const auto& [bytes, encoding, source] :
       std::vector<std::tuple<std::string, Encoding, EncodingSource>>{
           {"NIK;NAMA\n\n1601;JOSÉ\n", Encoding::utf8, EncodingSource::checked},
           {"\xEF\xBB\xBFNIK;NAMA\r\n\r\n1601;JOSÉ\r\n", Encoding::utf8, EncodingSource::mark},
           {"NIK;NAMA\r\r1601;JOS\xC9", Encoding::windows_1252, EncodingSource::guessed},
           {"\xFF\xFE" + utf16("NIK;NAMA\n\n1601;JOS\xC9\n"), Encoding::utf16_le,
            EncodingSource::mark},
           {utf16("NIK;NAMA\r\n\r\n1601;JOS\xC9\r\n"), Encoding::utf16_le,
            EncodingSource::checked}}) {
    List list{bytes};
    CHECK(list->format() == FileFormat::csv);
    CHECK(list->encoding() == encoding);
    CHECK(list->encoding_source() == source);
    CHECK(list->delimiter() == ';');
    CHECK(rows_of(*list) == kJose);
    CHECK(list->digest() == sha256(bytes));
    CHECK(list->bytes_read() == bytes.size());
    CHECK(list->bytes_in_all() == bytes.size());
  }
}

TEST_CASE("after a restart everything is as after opening, and the digest is still the file's") {
  for (const auto& bytes : {"NIK,NAMA\n1601,SITI\n1602,BUDI"s, utf16("NIK,NAMA\n1601,SITI\n")}) {
    List list{bytes};
    list->next();
    list->restart();
    CHECK(list->bytes_read() < bytes.size() + 1);
    const auto rows = rows_of(*list);
    CHECK(rows.front() == "1:NIK|NAMA");
    list->restart();
    CHECK(rows_of(*list) == rows);
    CHECK(list->digest() == sha256(bytes));
    CHECK(list->bytes_read() == bytes.size());
  }
}

TEST_CASE("in a list of UTF-8 only the rows that are not are broken") {
  List list{"NAMA\nJOSÉ\nRENÉ\nANDR\xC9\nANI\n"};
  CHECK(list->encoding() == Encoding::utf8);
  CHECK(rows_of(*list) == Rows{"1:NAMA", "2:JOSÉ", "3:RENÉ", "4!ANDR\xC9", "5:ANI"});
}

TEST_CASE("a row of UTF-16 with half a pair is broken, and only that row") {
  List list{"\xFF\xFE"s + utf16("NAMA\nA\n") + "\x3D\xD8"s + utf16("\nB\n")};
  const auto rows = rows_of(*list);
  REQUIRE(rows.size() == 4);
  CHECK(rows[2].substr(0, 2) == "3!");
  CHECK(rows[3] == "4:B");
}

TEST_CASE("a NUL in UTF-16 costs its row") {
  List list{"\xFF\xFE"s + utf16("NAMA\nA\0B\nC\n"s)};
  const auto rows = rows_of(*list);
  CHECK(rows[1].substr(0, 2) == "2!");
  CHECK(rows[2] == "3:C");
}

TEST_CASE("a named encoding overrides what the bytes look like") {
  ListFileOptions latin;
  latin.encoding = Encoding::windows_1252;
  List list{"NAMA\nJOSÉ\n", latin};
  CHECK(list->encoding_source() == EncodingSource::named);
  CHECK(rows_of(*list)[1] == "2:JOSÃ‰");
  List marked{"\xEF\xBB\xBFNAMA\n", latin};
  CHECK(rows_of(*marked) == Rows{"1:NAMA"});
  CHECK(marked->digest() == sha256("\xEF\xBB\xBFNAMA\n"));
  ListFileOptions utf8;
  utf8.encoding = Encoding::utf8;
  List broken{"NAMA\nJOS\xC9\n", utf8};
  CHECK(rows_of(*broken)[1] == "2!JOS\xC9");
}

TEST_CASE("sep= and delimiters are found behind every encoding") {
  List sep{"\xFF\xFE" + utf16("sep=;\r\na,b;c\r\n")};
  CHECK(sep->delimiter() == ';');
  CHECK(rows_of(*sep) == Rows{"2:a,b|c"});
  ListFileOptions tab;
  tab.delimiter = '\t';
  List named{utf16("a,b;c\td\n"), tab};
  CHECK(named->delimiter() == '\t');
  CHECK(rows_of(*named) == Rows{"1:a,b;c|d"});
}

TEST_CASE("a list that ends without a line break is known, whatever its encoding") {
  for (const auto& bytes : {"a,b\n1"s, utf16("a,b\n1")}) {
    List list{bytes};
    rows_of(*list);
    CHECK(list->ends_without_line_break());
  }
  List whole{"a,b\n"};
  rows_of(*whole);
  CHECK_FALSE(whole->ends_without_line_break());
}

TEST_CASE("an empty file has no rows") {
  for (const auto& bytes : {""s, "\xEF\xBB\xBF"s, "\xFF\xFE"s}) {
    List list{bytes};
    CHECK(list->next() == nullptr);
    CHECK(list->digest() == sha256(bytes));
  }
}

TEST_CASE("what comes through a pipe can be read twice") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  std::string bytes = "NAMA\n";
  for (int i = 0; i < 100'000; ++i) bytes += "JOS\xC9\n";
  std::thread writer{[&] { tests::put(path, bytes); }};
  ListFile list{path};
  writer.join();
  CHECK(list.encoding() == Encoding::windows_1252);
  CHECK(list.bytes_in_all() == bytes.size());
  const auto rows = rows_of(list);
  CHECK(rows.size() == 100'001);
  CHECK(rows.back() == "100001:JOSÉ");
  list.restart();
  CHECK(rows_of(list) == rows);
  CHECK(list.digest() == sha256(bytes));
}

const std::string kXlsxRows =
    R"(<row><c t="inlineStr"><is><t>NIK</t></is></c><c t="inlineStr"><is><t>TGL</t></is></c></row>)"
    R"(<row r="3"><c><v>1601</v></c><c s="1"><v>42614</v></c></row>)";

TEST_CASE("a workbook reads as a list, with the kind of each cell, and again after a restart") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("list.csv");
  tests::make_zip(path, tests::xlsx_parts(kXlsxRows));
  const auto bytes = tests::contents_of(path);
  ListFile list{path};
  CHECK(list.format() == FileFormat::xlsx);
  CHECK_FALSE(list.delimiter());
  for (int time = 0; time < 2; ++time) {
    REQUIRE(list.next() != nullptr);
    const Row* row = list.next();
    REQUIRE(row != nullptr);
    CHECK(row->line == 3);
    CHECK(row->sheet == "Penduduk");
    CHECK(row->kind(0) == CellKind::number);
    CHECK(row->cells[1] == "2016-09-01");
    CHECK(row->kind(1) == CellKind::date);
    CHECK(list.bytes_read() <= bytes.size());
    CHECK(list.next() == nullptr);
    CHECK(list.sheets().size() == 1);
    CHECK(list.bytes_read() == bytes.size());
    CHECK_FALSE(list.ends_without_line_break());
    CHECK(list.digest() == sha256(bytes));
    list.restart();
  }
}

TEST_CASE("an .ods is told from an .xlsx, whatever both are called") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("list.xlsx");
  tests::make_zip(path, tests::ods_parts(tests::ods_table(
                            "<table:table-row><table:table-cell office:value-type=\"string\">"
                            "<text:p>NIK</text:p></table:table-cell></table:table-row>")));
  ListFile list{path};
  CHECK(list.format() == FileFormat::ods);
  CHECK(rows_of(list) == Rows{"1:NIK"});
}

TEST_CASE("a workbook comes through a pipe too") {
  const tests::TemporaryFolder folder;
  tests::make_zip(folder.file("list.xlsx"), tests::xlsx_parts(kXlsxRows));
  const auto bytes = tests::contents_of(folder.file("list.xlsx"));
  const auto path = folder.file("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  std::thread writer{[&] { tests::put(path, bytes); }};
  ListFile list{path};
  writer.join();
  CHECK(list.format() == FileFormat::xlsx);
  CHECK(rows_of(list) == Rows{"1:NIK|TGL", "3:1601|2016-09-01"});
  CHECK(list.digest() == sha256(bytes));
}

TEST_CASE("a file that is no list is refused when it is opened") {
  const tests::TemporaryFolder folder;
  tests::put(folder.file("kk.csv"), "%PDF-1.4");
  CHECK_THROWS_AS(ListFile{folder.file("kk.csv")}, Error);
}

}  // namespace
}  // namespace rekam
