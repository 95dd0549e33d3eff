#include "rekam/record/sixteen_digits.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("sixteen digits are read and written unchanged") {
  for (const std::string text : {"1601145203850001", "1000000000000000", "9999999999999999"}) {
    const auto digits = SixteenDigits::parse(text);
    REQUIRE(digits);
    CHECK(digits->text() == text);
  }
}

TEST_CASE("anything but exactly sixteen digits is refused") {
  for (const std::string text :
       {"", "1", "160114520385000", "16011452038500011", "160114520385000A", "1601145203850 01",
        " 1601145203850001", "1601145203850001 ", "1,60114520385E+15", "-601145203850001",
        "+601145203850001", "16.0114520385001", "160114520385000\n", "１６０１１４"}) {
    CAPTURE(text);
    CHECK_FALSE(SixteenDigits::parse(text));
  }
  CHECK_FALSE(SixteenDigits::parse(std::string_view{"160114520385000\0", 16}));
}

TEST_CASE("a number that starts with 0 is none: a spreadsheet would have lost it") {
  CHECK_FALSE(SixteenDigits::parse("0601145203850001"));
  CHECK_FALSE(SixteenDigits::parse("0000000000000000"));
}

TEST_CASE("digits are taken from the left") {
  constexpr SixteenDigits digits{1234567890123456};
  static_assert(digits.digits(0, 1) == 1);
  static_assert(digits.digits(0, 6) == 123456);
  static_assert(digits.digits(6, 2) == 78);
  static_assert(digits.digits(9, 3) == 12);
  static_assert(digits.digits(12, 4) == 3456);
  CHECK(digits.digits(15, 1) == 6);
}

TEST_CASE("order is that of the texts") {
  CHECK(*SixteenDigits::parse("1601145203850001") < *SixteenDigits::parse("1601145203850002"));
  CHECK(*SixteenDigits::parse("1601145203850009") < *SixteenDigits::parse("1701000000000000"));
}

}  // namespace
}  // namespace rekam
