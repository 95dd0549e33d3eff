#include "rekam/base/text.hpp"

#include <doctest/doctest.h>

#include <array>

namespace rekam {
namespace {

using namespace std::string_view_literals;

TEST_CASE("well-formed UTF-8 has no broken byte") {
  CHECK_FALSE(find_broken_utf8(""));
  CHECK_FALSE(find_broken_utf8("SITI AMINAH"));
  CHECK_FALSE(find_broken_utf8("Café Ōtsuka 😀"));
  CHECK_FALSE(find_broken_utf8("\0"sv));
}

TEST_CASE("the first broken byte is found") {
  CHECK(find_broken_utf8("CAF\xE9") == 3);             // Windows-1252
  CHECK(find_broken_utf8("a\xC0\xAF") == 1);           // overlong
  CHECK(find_broken_utf8("\xED\xA0\x80") == 0);        // lone surrogate
  CHECK(find_broken_utf8("ok\xF4\x90\x80\x80") == 2);  // beyond U+10FFFF
  CHECK(find_broken_utf8("Ō\xE2\x82") == 2);           // cut off
}

TEST_CASE("trim takes off every kind of blank at both ends, and none inside") {
  CHECK(trim("  SITI  AMINAH\t\r\n") == "SITI  AMINAH");
  CHECK(trim("\xC2\xA0\xE2\x80\x8B"
             "1601\xC2\xA0") == "1601");
  CHECK(trim("\xEF\xBB\xBFNIK") == "NIK");
  CHECK(trim(" \xC2\xA0 ").empty());
  CHECK(trim("").empty());
  CHECK(trim("Ō") == "Ō");
  CHECK(trim(" \xE9 ") == "\xE9");
}

TEST_CASE("fold gives one form for what a person would call the same text") {
  CHECK(fold("  Siti\t aminah ") == "SITI AMINAH");
  CHECK(fold("siti\xC2\xA0 aminah") == "SITI AMINAH");
  CHECK(fold("café") == fold("CAFE\xCC\x81"));
  CHECK(fold("café") == "CAFÉ");
  CHECK(fold("") == "");
  CHECK(fold(" \xC2\xA0") == "");
  std::string reused = "something longer that was there before";
  fold_into("budi", reused);
  CHECK(reused == "BUDI");
}

TEST_CASE("headings are compared by letters and digits only") {
  CHECK(fold_heading("Tgl. Lahir") == fold_heading("TGL_LAHIR"));
  CHECK(fold_heading("No. KK") == "NOKK");
  CHECK(fold_heading(" address_1 ") == "ADDRESS1");
  CHECK(fold_heading("--") == "");
}

TEST_CASE("split trims its pieces and keeps empty ones") {
  using Pieces = std::vector<std::string_view>;
  CHECK(split("a| b |c", '|') == Pieces{"a", "b", "c"});
  CHECK(split("a||", '|') == Pieces{"a", "", ""});
  CHECK(split("", '|').empty());
  CHECK(split("  ", '|').empty());
  CHECK(split("alone", '|') == Pieces{"alone"});
}

TEST_CASE("words are whole: no letter or digit touches them") {
  CHECK(has_words("ADI", "ADI"));
  CHECK(has_words("1,ADI SAPUTRO,L", "ADI SAPUTRO"));
  CHECK(has_words("SUPRIADI;ADI", "ADI"));
  CHECK_FALSE(has_words("SUPRIADI", "ADI"));
  CHECK_FALSE(has_words("ADI2", "ADI"));
  CHECK_FALSE(has_words("ADI\u00c9", "ADI"));
  CHECK_FALSE(has_words("", "ADI"));
}

TEST_CASE("edit distance counts insertions, deletions, changes and swaps up to a bound") {
  CHECK(edit_distance("plan", "plan", 3) == 0);
  CHECK(edit_distance("plan", "plain", 3) == 1);
  CHECK(edit_distance("plan", "pan", 3) == 1);
  CHECK(edit_distance("plan", "plot", 3) == 2);
  CHECK(edit_distance("plan", "paln", 3) == 1);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdef", 2) == 3);
}

TEST_CASE("the nearest candidate is what somebody most likely meant") {
  constexpr std::array words{"capacity"sv, "deadline"sv, "db"sv, "lang"sv};
  CHECK(nearest("capasity", words) == "capacity");
  CHECK(nearest("dead-line", words) == "deadline");
  CHECK(nearest("lagn", words) == "lang");
  CHECK_FALSE(nearest("kecamatan", words));
}

TEST_CASE("printable text cannot drive a terminal and is never long") {
  CHECK(printable("SITI AMINAH") == "SITI AMINAH");
  CHECK(printable("a\x1B[31mred\n") == "a?[31mred?");
  CHECK(printable("x\xE2\x80\xAEy") == "x?y");  // right-to-left override
  CHECK(printable("\xC2\x9Bm") == "?m");        // C1 control
  CHECK(printable("12345678", 8) == "12345678");
  CHECK(printable("123456789", 8) == "12345678…");
  CHECK(printable("ŌŌŌ", 2) == "ŌŌ…");
  CHECK_FALSE(find_broken_utf8(printable("caf\xE9 \xFF")));
}

}  // namespace
}  // namespace rekam
