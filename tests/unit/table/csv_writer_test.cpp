#include "rekam/table/csv_writer.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace rekam {
namespace {

TEST_CASE("cells are quoted only where they must be") {
  CHECK(csv_line({"1601140101900001", "SITI AMINAH", ""}) == "1601140101900001,SITI AMINAH,\n");
  CHECK(csv_line({"JL. A, NO. 1", "say \"hi\"", "two\nlines", "cr\r"}) ==
        "\"JL. A, NO. 1\",\"say \"\"hi\"\"\",\"two\nlines\",\"cr\r\"\n");
  CHECK(csv_line({" blanks ", "a;b", "=1+1", "Ō"}) == " blanks ,a;b,=1+1,Ō\n");
}

TEST_CASE("a row of one empty cell is no blank line") {
  CHECK(csv_line({""}) == "\"\"\n");
  CHECK(csv_line({"", ""}) == ",\n");
}

TEST_CASE("a writer hands each row to its sink as one piece") {
  std::vector<std::string> pieces;
  CsvWriter writer{[&](std::string_view piece) { pieces.emplace_back(piece); }};
  writer.row({"nik", "name"});
  const std::vector<std::string_view> cells{"1", "A,B"};
  writer.row(cells);
  CHECK(pieces == std::vector<std::string>{"nik,name\n", "1,\"A,B\"\n"});
}

}  // namespace
}  // namespace rekam
