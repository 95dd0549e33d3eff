#include "rekam/record/same_person.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using enum EnrolmentStatus;

TEST_CASE("who is recorded under one number is recorded") {
  CHECK(further_status(belum_rekam, card_printed) == card_printed);
  CHECK(further_status(card_printed, belum_rekam) == card_printed);
  CHECK(further_status(none, belum_rekam) == belum_rekam);
  CHECK(further_status(sudah_rekam, search_failure_at_central) == sudah_rekam);
  CHECK(further_status(duplicate_record, other_failure) == duplicate_record);
}

TEST_CASE("the record with a usable NIK stays, then the further one, then the newer") {
  const Date older = parse_iso_date("2015-01-31").value(),
             newer = parse_iso_date("2016-08-31").value();
  const SurvivorFacts plain{false, belum_rekam, older, "B"};
  CHECK(outlives(plain, {true, card_printed, newer, "A"}));
  CHECK(outlives({false, card_printed, older, "B"}, plain));
  CHECK(outlives({false, belum_rekam, newer, "B"}, plain));
  CHECK(outlives({false, belum_rekam, older, "A"}, plain));
  CHECK_FALSE(outlives(plain, plain));
}

TEST_CASE("a survivor takes over the best of what the other record knows") {
  Standing survivor, other;
  survivor.status = belum_rekam;
  survivor.duty.marital_status = MaritalStatus::never_married;
  other.status = print_ready_record;
  other.duty.marital_status = MaritalStatus::widowed;
  other.duty.birth_date = parse_iso_date("1985-03-12");
  other.sex = Sex::female;
  other.kecamatan = RegionCode::of_value(160114);
  take_over(survivor, other);
  CHECK(survivor.status == print_ready_record);
  CHECK(survivor.duty.marital_status == MaritalStatus::widowed);
  CHECK(survivor.duty.birth_date == other.duty.birth_date);
  CHECK(survivor.sex == Sex::female);
  CHECK(survivor.kecamatan == other.kecamatan);
}

TEST_CASE("what the survivor knows itself stays") {
  Standing survivor, other;
  survivor.duty.birth_date = parse_iso_date("1985-03-12");
  survivor.duty.marital_status = MaritalStatus::married;
  survivor.kecamatan = RegionCode::of_value(160114);
  other.duty.birth_date = parse_iso_date("1985-12-03");
  other.duty.marital_status = MaritalStatus::never_married;
  other.kecamatan = RegionCode::of_value(160107);
  const auto before = survivor;
  take_over(survivor, other);
  CHECK(survivor.duty.birth_date == before.duty.birth_date);
  CHECK(survivor.duty.marital_status == MaritalStatus::married);
  CHECK(survivor.kecamatan == before.kecamatan);
}

}  // namespace
}  // namespace rekam
