#include "rekam/table/csv_reader.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "support/csv_rows.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace std::string_literals;
using tests::Cells;
using tests::good_cells;
using tests::read_csv;
using tests::read_csv_in_pieces;
using tests::rows_of;

std::vector<std::size_t> lines_of(const std::vector<tests::Row>& rows) {
  std::vector<std::size_t> lines;
  for (const auto& row : rows) lines.push_back(row.line);
  return lines;
}

TEST_CASE("rows come cell by cell with the line they start on") {
  const auto rows = read_csv("NIK,NAMA\n1601,SITI\n1602,BUDI\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1] == tests::Row{2, {"1601", "SITI"}, RowTrouble::none, "1601,SITI"});
  CHECK(rows[2].line == 3);
}

TEST_CASE("LF, CRLF and CR end lines alike") {
  for (const auto* line_break : {"\n", "\r\n", "\r"}) {
    const std::string b = line_break;
    const auto rows = read_csv("a,b" + b + b + "\"1" + b + "2\",x" + b + "c,d" + b);
    CHECK(lines_of(rows) == std::vector<std::size_t>{1, 3, 5});
    CHECK(good_cells(rows) == std::vector<Cells>{{"a", "b"}, {"1" + b + "2", "x"}, {"c", "d"}});
  }
}

TEST_CASE("line breaks may be mixed") {
  CHECK(lines_of(read_csv("a\rb\r\nc\nd\r\r\n\ne")) == std::vector<std::size_t>{1, 2, 3, 4, 7});
}

TEST_CASE("blank lines are no rows, lines of blanks or delimiters are") {
  const auto rows = read_csv("\n\na,b\n\n , \n,\n\"\"\n", {.delimiter = ','});
  CHECK(lines_of(rows) == std::vector<std::size_t>{3, 5, 6, 7});
  CHECK(good_cells(rows) == std::vector<Cells>{{"a", "b"}, {" ", " "}, {"", ""}, {""}});
}

TEST_CASE("cells are exact bytes: nothing is trimmed") {
  const auto rows = read_csv(" a , b\t,\" c \"\n\"x\"\"y\", \t ,\n");
  CHECK(good_cells(rows) == std::vector<Cells>{{" a ", " b\t", " c "}, {"x\"y", " \t ", ""}});
}

TEST_CASE("the last line needs no line break, and the reader says that it has none") {
  for (const auto* text : {"a,b\n1,2", "a,b\n1,\"2\"", "a,b\n1,2\n", "a,b\n1,2\r", ""}) {
    CsvReader reader{bytes_of(text)};
    const auto rows = rows_of(reader);
    const std::string_view view = text;
    CHECK(reader.ends_without_line_break() == (view.ends_with('2') || view.ends_with('"')));
    CHECK(good_cells(rows).size() == (view.empty() ? 0 : 2));
  }
}

TEST_CASE("a stray quote costs its row and no other") {
  const auto rows = read_csv("a,b\n1,\"x\n2,y\n3,\"z\"\n4,w\n");
  REQUIRE(rows.size() == 5);
  CHECK(rows[1] == tests::Row{2, {}, RowTrouble::broken_quote, "1,\"x"});
  CHECK(good_cells(rows) == std::vector<Cells>{{"a", "b"}, {"2", "y"}, {"3", "z"}, {"4", "w"}});
  CHECK(lines_of(rows) == std::vector<std::size_t>{1, 2, 3, 4, 5});
}

TEST_CASE("a quote inside a cell and one after the closing quote are broken") {
  const auto rows = read_csv("a,b\n1,x\"y\n\"2\"z,y\n3,w\n");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].trouble == RowTrouble::broken_quote);
  CHECK(rows[2].trouble == RowTrouble::broken_quote);
  CHECK(rows[3].cells == Cells{"3", "w"});
}

TEST_CASE("a quote that never closes costs one row also at the end of the text") {
  for (const auto* text : {"a\n\"b\nc\nd", "a\n\"b\nc\nd\n"}) {
    const auto rows = read_csv(text);
    CHECK(lines_of(rows) == std::vector<std::size_t>{1, 2, 3, 4});
    CHECK(good_cells(rows) == std::vector<Cells>{{"a"}, {"c"}, {"d"}});
  }
}

TEST_CASE("a broken row does not leave half a cell behind") {
  CHECK(good_cells(read_csv("\"half\n\"a\"b\n1,\"2\"\n")) == std::vector<Cells>{{"1", "2"}});
}

TEST_CASE("a quote that stays open past the cap of a row is broken on its first line") {
  std::string text = "a\n\"open\n";
  for (int i = 0; i < 100; ++i) text += "row " + std::to_string(i) + "\n";
  const auto rows = read_csv(text, {.limits = {.row_bytes = 64}});
  REQUIRE(rows.size() == 102);
  CHECK(rows[1].trouble == RowTrouble::broken_quote);
  CHECK(rows[1].raw == "\"open");
  CHECK(rows[101].cells == Cells{"row 99"});
  CHECK(rows[101].line == 102);
}

TEST_CASE("a quoted cell over many lines is one row") {
  std::string cell;
  for (int i = 0; i < 5000; ++i) cell += "line\n";
  const auto rows = read_csv("a,b\n1,\"" + cell + "\"\n2,x\n");
  CHECK(good_cells(rows) == std::vector<Cells>{{"a", "b"}, {"1", cell}, {"2", "x"}});
  CHECK(rows[2].line == 5003);
}

TEST_CASE("a line over the cap costs one row and no memory") {
  for (const auto* ending : {"\n", "\r\n", "\r"}) {
    const auto text = "a\n" + std::string(300'000, 'x') + ending + "b\n";
    const auto rows = read_csv(text, {.limits = {.row_bytes = 100}});
    REQUIRE(rows.size() == 3);
    CHECK(rows[1] == tests::Row{2, {}, RowTrouble::too_long, std::string(100, 'x')});
    CHECK(rows[2] == tests::Row{3, {"b"}, RowTrouble::none, "b"});
  }
}

TEST_CASE("the cap of a row is exact") {
  for (const std::size_t size : {99U, 100U, 101U}) {
    const auto rows = read_csv(std::string(size, 'x'), {.limits = {.row_bytes = 100}});
    REQUIRE(rows.size() == 1);
    CHECK((rows[0].trouble == RowTrouble::none) == (size <= 100));
  }
}

TEST_CASE("a cell over its cap makes its row too long, quoted or not") {
  const std::string long_cell(11, 'x');
  for (const auto& text : {"a," + long_cell + "\nb\n", "a,\"" + long_cell + "\"\nb\n"}) {
    const auto rows = read_csv(text, {.limits = {.field_bytes = 10}});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].trouble == RowTrouble::too_long);
    CHECK(rows[0].cells.empty());
    CHECK(rows[1].cells == Cells{"b"});
  }
}

TEST_CASE("cells beyond their number are dropped and reported") {
  for (const auto* text : {"1,2,3\n4,5\n", "\"1\",2,3\n4,5\n"}) {
    const auto rows = read_csv(text, {.limits = {.fields = 2}});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].trouble == RowTrouble::too_many_fields);
    CHECK(rows[0].cells == Cells{"1", "2"});
    CHECK(rows[1].trouble == RowTrouble::none);
  }
}

TEST_CASE("NUL bytes and broken UTF-8 are reported with their cells") {
  const auto rows = read_csv("a,b\n1,x\0y\n2,caf\xE9\n\"3\",\"\xFF\"\n4,café\n"s);
  REQUIRE(rows.size() == 5);
  CHECK(rows[1].trouble == RowTrouble::nul_byte);
  CHECK(rows[1].cells == Cells{"1", "x\0y"s});
  CHECK(rows[2].trouble == RowTrouble::broken_utf8);
  CHECK(rows[2].cells == Cells{"2", "caf\xE9"});
  CHECK(rows[3].trouble == RowTrouble::broken_utf8);
  CHECK(rows[4].trouble == RowTrouble::none);
}

TEST_CASE("every single byte is judged wherever it stands in the row") {
  for (int byte = 0; byte < 256; ++byte) {
    if (byte == '\n' || byte == '\r' || byte == '"' || byte == ',') continue;
    for (std::size_t at = 0; at < 19; ++at) {
      std::string row(19, 'x');
      row[at] = static_cast<char>(byte);
      const auto rows = read_csv("h,\n" + row, {.delimiter = ','});
      REQUIRE(rows.size() == 2);
      const auto expected = byte == 0    ? RowTrouble::nul_byte
                            : byte < 128 ? RowTrouble::none
                                         : RowTrouble::broken_utf8;
      CHECK(rows[1].trouble == expected);
    }
  }
}

TEST_CASE("a byte order mark is no part of the first heading") {
  CHECK(good_cells(read_csv("\xEF\xBB\xBFNIK,NAMA\n")) == std::vector<Cells>{{"NIK", "NAMA"}});
  CHECK(good_cells(read_csv("\xEF\xBB\xBF\"NIK\",NAMA\n")) == std::vector<Cells>{{"NIK", "NAMA"}});
  CHECK(read_csv("\xEF\xBB\xBF").empty());
}

TEST_CASE("a first line sep=; names the delimiter and is no row") {
  CsvReader reader{bytes_of("\xEF\xBB\xBFsep=;\r\na,b;c\r\n")};
  CHECK(reader.delimiter() == ';');
  const auto rows = rows_of(reader);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0] == tests::Row{2, {"a,b", "c"}, RowTrouble::none, "a,b;c"});
  CHECK(good_cells(read_csv("sep=x,y\n")) == std::vector<Cells>{{"sep=x", "y"}});
}

TEST_CASE("the delimiter is found in the first line that has one") {
  CHECK(sniff_delimiter("NIK,NAMA;X,Y\n1;2;3;4;5;6\n") == ',');
  CHECK(sniff_delimiter("NIK;NAMA\n") == ';');
  CHECK(sniff_delimiter("NIK\tNAMA, LENGKAP\tRT\n") == '\t');
  CHECK(sniff_delimiter("DAFTAR PENDUDUK\r\n\r\nNIK;NAMA\r\n") == ';');
  CHECK(sniff_delimiter("\"A,B,C\";\"D\"\n") == ';');
  CHECK(sniff_delimiter("\"A\nB,,,\";\"D\"\n,,,,\n") == ';');
  CHECK(sniff_delimiter("NIK\n1601\n") == ',');
  CHECK(sniff_delimiter("") == ',');
  CHECK(sniff_delimiter("sep=\t\nA;B\n") == '\t');
  CHECK(sniff_delimiter("sep=") == ',');
  CHECK(sniff_delimiter("sep=\0"s) == ',');
}

TEST_CASE("how the bytes arrive makes no difference") {
  const auto text = "a;b\r\n1;\"x\r\ny\"\r\n\r\n2;\"z\r\n3;\"w\"\r\n4;\xE9\r\n5;"s +
                    std::string(200, 'x') + "\r\n6;7\r"s;
  const CsvFormat format{.limits = {.row_bytes = 100, .field_bytes = 50, .fields = 4}};
  const auto whole = read_csv(text, format);
  CHECK(whole.size() == 7);
  for (std::size_t most = 1; most < 40; ++most)
    CHECK(read_csv_in_pieces(text, most, format) == whole);
}

TEST_CASE("rows are the same wherever they lie in the window that is read") {
  std::string text;
  std::vector<Cells> expected;
  for (std::size_t i = 0; text.size() < 1'000'000; ++i) {
    const std::string cell(i * 7919 % 3000, static_cast<char>('a' + i % 26));
    const bool quoted = i % 3 == 0;
    text += quoted ? "\"" + cell + "\n\"\r\n" : cell + ",\r\n";
    expected.push_back(quoted ? Cells{cell + "\n"} : Cells{cell, ""});
  }
  CHECK(good_cells(read_csv(text, {.delimiter = ','})) == expected);
  CHECK(good_cells(read_csv_in_pieces(
            text, 4096, {.delimiter = ',', .limits = {.row_bytes = 3010}})) == expected);
}

TEST_CASE("a file of nothing but stray quotes is read in one go") {
  for (const auto* line : {"\"\n", "x,\"\n", "\"a\n", "\"\"\"\n", "\"a\"b\n", "a\"\n\n"}) {
    std::string text = "h,h\n";
    while (text.size() < 4'000'000) text += line;
    CHECK(read_csv(text).size() > 100'000);
  }
}

TEST_CASE("a list is read from a file and digested on the way") {
  const tests::TemporaryFolder folder;
  tests::put(folder.file("list.csv"), "a,b\n1,2\n");
  InputFile file{folder.file("list.csv")};
  CsvReader reader{file};
  CHECK(good_cells(rows_of(reader)) == std::vector<Cells>{{"a", "b"}, {"1", "2"}});
  CHECK(file.digest() == sha256("a,b\n1,2\n"));
  CHECK(reader.next() == nullptr);
}

TEST_CASE("an error of the source reaches the caller") {
  CsvReader reader{{"bad", [read = false](std::span<char> into) mutable -> std::size_t {
                      if (std::exchange(read, true)) fail(ErrorKind::io, "the disk failed");
                      std::fill(into.begin(), into.end(), 'x');
                      return into.size();
                    }}};
  CHECK_THROWS_WITH_AS(reader.next(), "the disk failed", Error);
}

}  // namespace
}  // namespace rekam
