#include "rekam/record/must_record.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

DutyFacts born(std::string_view iso) {
  DutyFacts facts;
  facts.birth_date = day(iso);
  return facts;
}

bool must(const DutyFacts& facts, std::string_view on) { return must_record(facts, day(on)); }

TEST_CASE("whoever turns 17 must be recorded on the birthday, not the day before") {
  const auto facts = born("1999-09-20");
  CHECK_FALSE(must(facts, "2016-09-19"));
  CHECK(must(facts, "2016-09-20"));
  CHECK(must(facts, "2016-09-21"));
  CHECK((must_record_from(facts) == day("2016-09-20")));
}

TEST_CASE("born on 29 February: the duty starts on 1 March of a year without one") {
  CHECK_FALSE(must(born("2000-02-29"), "2017-02-28"));
  CHECK(must(born("2000-02-29"), "2017-03-01"));
}

TEST_CASE("whoever was ever married must, at any age") {
  auto facts = born("2001-01-01");
  for (const auto once :
       {MaritalStatus::married, MaritalStatus::divorced, MaritalStatus::widowed}) {
    facts.marital_status = once;
    CHECK(must(facts, "2016-09-20"));
  }
  for (const auto never : {MaritalStatus::never_married, MaritalStatus::unknown}) {
    facts.marital_status = never;
    CHECK_FALSE(must(facts, "2016-09-20"));
  }
}

TEST_CASE("a foreigner must only as holder of a permanent permit; unknown counts as a citizen") {
  auto facts = born("1985-03-12");
  facts.citizenship = Citizenship::foreigner;
  CHECK_FALSE(must(facts, "2016-09-20"));
  facts.marital_status = MaritalStatus::married;
  CHECK_FALSE(must(facts, "2016-09-20"));
  for (const auto due : {Citizenship::permit_holder, Citizenship::citizen, Citizenship::unknown}) {
    facts.citizenship = due;
    CHECK(must(facts, "2016-09-20"));
  }
}

TEST_CASE("only the living and present must; unknown counts as alive") {
  auto facts = born("1985-03-12");
  for (const auto gone : {LifeStatus::died, LifeStatus::moved, LifeStatus::missing,
                          LifeStatus::away, LifeStatus::not_valid}) {
    facts.life_status = gone;
    CHECK_FALSE(must_record_from(facts));
    CHECK_FALSE(must(facts, "2016-09-20"));
  }
  for (const auto here : {LifeStatus::alive, LifeStatus::unknown}) {
    facts.life_status = here;
    CHECK(must(facts, "2016-09-20"));
  }
}

TEST_CASE("without a birth date the NIK's decides, and without any nobody drops out") {
  DutyFacts facts;
  CHECK(must(facts, "2016-09-20"));
  facts.nik_birth_date = day("2010-01-01");
  CHECK_FALSE(must(facts, "2016-09-20"));
  CHECK(must(facts, "2027-01-01"));
  facts.birth_date = day("1985-03-12");  // the list's own date comes first
  CHECK(must(facts, "2016-09-20"));
}

}  // namespace
}  // namespace rekam
