#include "rekam/record/backlog_change.hpp"

#include <doctest/doctest.h>

using namespace rekam;

namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

Standing somebody(std::string_view birth, EnrolmentStatus status = EnrolmentStatus::unregistered) {
  Standing standing;
  standing.duty.birth_date = day(birth);
  standing.duty.life_status = LifeStatus::alive;
  standing.status = status;
  return standing;
}

const Date kFrom = day("2016-08-31"), kTo = day("2016-09-30");

BacklogTerm entry(std::optional<ClosedClass> before, const Standing& now) {
  return term_of_entry(before, now, kFrom, kTo);
}

}  // namespace

TEST_CASE("who came into the backlog has one reason") {
  const auto adult = somebody("1980-01-01");
  CHECK(entry({}, adult) == BacklogTerm::first_listed);
  CHECK(entry(ClosedClass::gone, adult) == BacklogTerm::moved_in);
  CHECK(entry(ClosedClass::not_due, somebody("1999-09-15")) == BacklogTerm::newly_17);
  CHECK(entry(ClosedClass::not_due, adult) == BacklogTerm::corrected);  // was no citizen
  auto bride = somebody("2000-01-01");
  bride.duty.marital_status = MaritalStatus::married;
  CHECK(entry(ClosedClass::not_due, bride) == BacklogTerm::newly_married);
  bride.duty.birth_date = day("1999-09-15");
  CHECK(entry(ClosedClass::not_due, bride) == BacklogTerm::newly_17);
  auto failed = adult;
  failed.status = parse_enrolment_status("ENROLL_FAILURE_AT_CENTRAL");
  CHECK(entry(ClosedClass::recorded, failed) == BacklogTerm::failed_again);
  CHECK(entry(ClosedClass::recorded, adult) == BacklogTerm::corrected);
  CHECK(entry(ClosedClass::superseded, adult) == BacklogTerm::corrected);
}

TEST_CASE("who left the backlog has one reason") {
  auto person = somebody("1980-01-01", parse_enrolment_status("PRINT_READY_RECORD"));
  CHECK(term_of_exit(person, kTo) == BacklogTerm::recorded);
  person.status = parse_enrolment_status("DUPLICATE_RECORD");
  CHECK(term_of_exit(person, kTo) == BacklogTerm::duplicates_closed);
  person.superseded = Superseded::yes;
  CHECK(term_of_exit(person, kTo) == BacklogTerm::duplicates_closed);
  person.superseded = Superseded::no;
  person.duty.life_status = LifeStatus::died;
  CHECK(term_of_exit(person, kTo) == BacklogTerm::died);
  person.duty.life_status = LifeStatus::moved;
  CHECK(term_of_exit(person, kTo) == BacklogTerm::moved_out);
  person.duty.life_status = LifeStatus::not_valid;
  CHECK(term_of_exit(person, kTo) == BacklogTerm::corrected);
  CHECK(term_of_exit({}, kTo) == BacklogTerm::corrected);
  CHECK(term_of_exit(somebody("2000-01-01"), kTo) == BacklogTerm::corrected);
}

TEST_CASE("terms that take away are subtracted, those with a sign of their own are added") {
  CHECK(sign_of(BacklogTerm::newly_17) == 1);
  CHECK(sign_of(BacklogTerm::failed_again) == 1);
  CHECK(sign_of(BacklogTerm::recorded) == -1);
  CHECK(sign_of(BacklogTerm::duplicates_closed) == -1);
  CHECK(sign_of(BacklogTerm::recoded) == 1);
  CHECK(sign_of(BacklogTerm::corrected) == 1);
  CHECK(to_text(BacklogTerm::duplicates_closed) == "duplicates_closed");
}
