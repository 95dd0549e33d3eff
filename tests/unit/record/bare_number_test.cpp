#include "rekam/record/bare_number.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("a bare number needs no copy unless something inside it has to go") {
  std::string cleaned;
  CHECK(bare_number("1601145203850001", cleaned) == "1601145203850001");
  CHECK(bare_number(" '1601145203850001 ", cleaned) == "1601145203850001");
  CHECK(cleaned.empty());
  CHECK(bare_number("'16 01", cleaned) == "1601");
  CHECK(cleaned == "1601");
  CHECK(bare_number("1601.1452.0385.0001", cleaned) == "1601145203850001");
  CHECK(bare_number("1601 . 1452.0385.0001", cleaned) == "1601145203850001");
}

TEST_CASE("what tells of damage stays") {
  std::string cleaned;
  for (const auto* text : {"1,60114E+15", "1601145203850O01", "160114520385001", "1.5", "-1", "1.",
                           "16011452038500011.", "=\"\""}) {
    CAPTURE(text);
    CHECK(bare_number(text, cleaned) == text);
  }
  CHECK(bare_number("", cleaned).empty());
}

}  // namespace
}  // namespace rekam
