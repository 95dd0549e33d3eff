#include "rekam/record/household_card_number.hpp"

#include "rekam/record/nik.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace rekam {
namespace {

HouseholdCardNumber card(std::string_view text) { return HouseholdCardNumber::parse(text).value(); }

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

static_assert(!std::is_convertible_v<Nik, HouseholdCardNumber>);
static_assert(!std::is_constructible_v<HouseholdCardNumber, Nik>);

TEST_CASE("a card number tells region, day of issue and serial") {
  const auto number = card("1601143112100025");
  CHECK(number.text() == "1601143112100025");
  CHECK(number.value() == 1601143112100025);
  CHECK(number.province() == 16);
  CHECK(number.kabupaten() == 1601);
  CHECK(number.day() == 31);
  CHECK((number.issued(day("2016-09-20")) == day("2010-12-31")));
}

TEST_CASE("a card number that a spreadsheet has cut is none") {
  CHECK_FALSE(HouseholdCardNumber::parse("1601143112100000"));
  CHECK_FALSE(HouseholdCardNumber::parse("0601143112100001"));
  CHECK_FALSE(HouseholdCardNumber::parse("1,60114E+15"));
  CHECK_FALSE(HouseholdCardNumber::parse(""));
}

TEST_CASE("the day of issue is never plus 40") {
  CHECK_FALSE(card("1601145212100001").issued(day("2016-09-20")));
  CHECK(card("1601145212100001").day() == 52);
}

TEST_CASE("a year after the reference is one of the century before") {
  CHECK((card("1601140101160001").issued(day("2016-09-20")) == day("2016-01-01")));
  CHECK((card("1601140101170001").issued(day("2016-09-20")) == day("1917-01-01")));
  CHECK((card("1601140101980001").issued(day("2016-09-20")) == day("1998-01-01")));
}

TEST_CASE("an impossible day of issue is no lost number") {
  CHECK_FALSE(card("1601143102100001").issued(day("2016-09-20")));
  CHECK_FALSE(card("1601142902150001").issued(day("2016-09-20")));
  CHECK((card("1601142902000001").issued(day("2016-09-20")) == day("2000-02-29")));
}

}  // namespace
}  // namespace rekam
