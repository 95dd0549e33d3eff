#include "rekam/record/same_person.hpp"

#include <array>
#include <tuple>

namespace rekam {

namespace {

int distance(EnrolmentStatus status) {
  switch (fold(status)) {
    case EnrolmentClass::unknown:
      return 0;
    case EnrolmentClass::unrecorded:
      return 1;
    case EnrolmentClass::failed:
      return 2;
    case EnrolmentClass::duplicate:
      return 3;
    case EnrolmentClass::in_process:
      return 4;
    default:
      return 5;
  }
}

template <typename Value>
void fill(std::optional<Value>& own, const std::optional<Value>& other) {
  if (!own) own = other;
}

}  // namespace

EnrolmentStatus further_status(EnrolmentStatus a, EnrolmentStatus b) {
  return distance(b) > distance(a) ? b : a;
}

bool outlives(const SurvivorFacts& a, const SurvivorFacts& b) {
  const auto rank = [](const SurvivorFacts& facts) {
    return std::tuple{facts.provisional ? 1 : 0, -distance(facts.status),
                      -day_number(facts.evidence_date), facts.resident_no};
  };
  return rank(a) < rank(b);
}

void take_over(Standing& survivor, const Standing& superseded) {
  survivor.status = further_status(survivor.status, superseded.status);
  fill(survivor.duty.birth_date, superseded.duty.birth_date);
  fill(survivor.duty.nik_birth_date, superseded.duty.nik_birth_date);
  if (!ever_married(survivor.duty.marital_status) &&
      superseded.duty.marital_status != MaritalStatus::unknown)
    survivor.duty.marital_status = superseded.duty.marital_status;
  if (survivor.duty.citizenship == Citizenship::unknown)
    survivor.duty.citizenship = superseded.duty.citizenship;
  if (survivor.sex == Sex::unknown) survivor.sex = superseded.sex;
  if (!survivor.kecamatan && !survivor.desa) {
    survivor.kecamatan = superseded.kecamatan;
    survivor.desa = superseded.desa;
  }
}

}  // namespace rekam
