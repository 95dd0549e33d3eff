#include "rekam/record/nik.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace rekam {
namespace {

Nik nik(std::string_view text) { return Nik::parse(text).value(); }

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

/// Of somebody of Baturaja Timur with these six digits for the birth date.
Nik born(std::string_view digits) { return nik(fmt::format("160114{}0001", digits)); }

TEST_CASE("a NIK tells region, birth date and serial") {
  const auto siti = nik("1601145203850007");
  CHECK(siti.text() == "1601145203850007");
  CHECK(siti.value() == 1601145203850007);
  CHECK(siti.province() == 16);
  CHECK(siti.kabupaten() == 1601);
  CHECK(siti.kecamatan() == 160114);
  CHECK(siti.day() == 12);
  CHECK(siti.month() == 3);
  CHECK(siti.year_of_century() == 85);
  CHECK((siti.birth_date(19) == day("1985-03-12")));
}

TEST_CASE("a woman's birth day is stored plus 40") {
  CHECK(born("120385").sex() == Sex::male);
  CHECK(born("520385").sex() == Sex::female);
  CHECK(born("520385").day() == 12);
  CHECK(born("310385").sex() == Sex::male);
  CHECK(born("410385").sex() == Sex::female);
  CHECK(born("410385").day() == 1);
  CHECK(born("710385").day() == 31);
  CHECK(born("710385").sex() == Sex::female);
}

TEST_CASE("what a spreadsheet or a temporary number leaves identifies nobody") {
  CHECK_FALSE(Nik::parse("1601145203850000"));  // serial 0000
  CHECK_FALSE(Nik::parse("0601145203850001"));
  CHECK_FALSE(Nik::parse("160114520385000"));
  CHECK_FALSE(Nik::parse(""));
  CHECK(Nik::parse("1601145203850010"));  // a lost last digit cannot be told from a true 0
}

TEST_CASE("an impossible date is no lost identity") {
  for (const auto* digits :
       {"310285", "300285", "000385", "320385", "400385", "720385", "120085", "121385", "990000"}) {
    CAPTURE(digits);
    CHECK_FALSE(born(digits).has_possible_date());
    CHECK_FALSE(born(digits).birth_date(19));
    CHECK_FALSE(born(digits).birth_date(20));
  }
}

TEST_CASE("29 February is possible in a leap year of either century") {
  CHECK(born("290296").has_possible_date());
  CHECK((born("290296").birth_date(19) == day("1996-02-29")));
  CHECK_FALSE(born("290295").has_possible_date());
  CHECK(born("290200").has_possible_date());  // 2000 was a leap year, 1900 was none
  CHECK_FALSE(born("290200").birth_date(19));
  CHECK((born("690200").birth_date(20) == day("2000-02-29")));
}

TEST_CASE("a birth date agrees whatever its century, and only if all of it agrees") {
  CHECK(born("120385").agrees_with(day("1985-03-12")));
  CHECK(born("520385").agrees_with(day("1985-03-12")));
  CHECK(born("120305").agrees_with(day("1905-03-12")));
  CHECK(born("120305").agrees_with(day("2005-03-12")));
  CHECK_FALSE(born("120385").agrees_with(day("1985-03-13")));
  CHECK_FALSE(born("120385").agrees_with(day("1985-12-03")));
  CHECK_FALSE(born("120385").agrees_with(day("1986-03-12")));
  CHECK_FALSE(born("310285").agrees_with(day("1985-03-03")));
}

std::string guessed(Nik of, Relationship relationship, MaritalStatus marital_status,
                    std::string_view reference = "2016-09-20") {
  const auto date = birth_date_from_nik(of, day(reference), relationship, marital_status);
  return date ? to_iso(*date) : "";
}

TEST_CASE("the century is certain where only one is possible") {
  const auto nobody = Relationship::unknown;
  const auto unknown = MaritalStatus::unknown;
  CHECK(guessed(born("120385"), nobody, unknown) == "1985-03-12");
  CHECK(guessed(born("200916"), nobody, unknown) == "");  // 1916 or today
  CHECK(guessed(born("210916"), nobody, unknown) == "1916-09-21");
  CHECK(guessed(born("200901"), nobody, unknown, "2016-09-20") == "");
  CHECK(guessed(born("190900"), nobody, unknown, "2016-09-20") == "2000-09-19");  // 116 years
  CHECK(guessed(born("290200"), nobody, unknown) == "2000-02-29");
  CHECK(guessed(born("310285"), nobody, unknown) == "");
}

TEST_CASE("an ambiguous century is decided by the place in the household, or stays open") {
  const auto old_or_young = born("120305");
  const auto unknown = MaritalStatus::unknown;
  for (const auto elder : {Relationship::head, Relationship::husband, Relationship::wife,
                           Relationship::parent, Relationship::parent_in_law})
    CHECK(guessed(old_or_young, elder, unknown) == "1905-03-12");
  // Somebody of fifteen may be the head of a household.
  CHECK(guessed(born("120901"), Relationship::head, unknown) == "");
  for (const auto younger : {Relationship::child, Relationship::grandchild})
    CHECK(guessed(old_or_young, younger, unknown) == "2005-03-12");
  for (const auto either :
       {Relationship::unknown, Relationship::child_in_law, Relationship::other_relative,
        Relationship::servant, Relationship::other})
    CHECK(guessed(old_or_young, either, unknown) == "");
}

TEST_CASE("who was ever married is of the elder century, even as somebody's child") {
  for (const auto once :
       {MaritalStatus::married, MaritalStatus::divorced, MaritalStatus::widowed}) {
    CHECK(guessed(born("120305"), Relationship::child, once) == "1905-03-12");
    CHECK(guessed(born("120305"), Relationship::other, once) == "1905-03-12");
  }
  CHECK(guessed(born("120305"), Relationship::other, MaritalStatus::never_married) == "");
}

}  // namespace
}  // namespace rekam
