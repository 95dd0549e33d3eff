#include "rekam/table/xlsx_text.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace std::string_view_literals;

std::string in_xlsx(std::string_view text) {
  std::string xlsx;
  write_xlsx_text(text, xlsx);
  return xlsx;
}

TEST_CASE("what XML cannot hold is written as Excel writes it") {
  CHECK(in_xlsx("SITI") == "SITI");
  CHECK(in_xlsx("a\0b"sv) == "a_x0000_b");
  CHECK(in_xlsx("_x0041_") == "_x005F_x0041_");
  CHECK(in_xlsx("_x004_ _X0041_") == "_x004_ _X0041_");
  CHECK(in_xlsx("\xEF\xBF\xBE") == "_xFFFE_");
}

TEST_CASE("each byte that is no UTF-8 becomes one replacement mark") {
  CHECK(in_xlsx("JOS\xC9 ISA") == "JOS\xEF\xBF\xBD ISA");
  CHECK(in_xlsx("\xC9\xC9") == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("a cell holds as many UTF-16 units as Excel counts") {
  std::string xlsx, emoji, accents;
  for (std::size_t i = 0; i < kXlsxCellUnits / 2; ++i) emoji += "\xF0\x9F\x98\x80";
  CHECK(write_xlsx_text(emoji, xlsx) == XlsxCut::none);
  CHECK(write_xlsx_text(emoji + "a", xlsx) == XlsxCut::none);
  CHECK(write_xlsx_text(emoji + "ab", xlsx) == XlsxCut::cut);
  CHECK(xlsx == emoji + "…");
  for (std::size_t i = 0; i < kXlsxCellUnits; ++i) accents += "é";
  CHECK(write_xlsx_text(accents, xlsx) == XlsxCut::none);
  CHECK(xlsx == accents);
}

TEST_CASE("names of sheets are mended and never the same") {
  XlsxSheetNames names;
  CHECK(names.take("KK [2016]: a/b") == "KK _2016__ a_b");
  CHECK(names.take("Daftar") == "Daftar");
  CHECK(names.take("DAFTAR") == "DAFTAR 2");
  CHECK(names.take("'petik'") == "petik");
  CHECK(names.take("") == "Lembar");
  CHECK(names.take("' '") == "Lembar 2");
  CHECK(names.take("History") == "History 2");
  CHECK(names.take(std::string(40, 'x')) == std::string(31, 'x'));
  CHECK(names.take(std::string(40, 'x')) == std::string(29, 'x') + " 2");
}

}  // namespace
}  // namespace rekam
