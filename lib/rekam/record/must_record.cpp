#include "rekam/record/must_record.hpp"

namespace rekam {

std::optional<Date> must_record_from(const DutyFacts& facts) {
  if (!is_alive_and_present(facts.life_status) || !may_be_due(facts.citizenship)) return {};
  if (ever_married(facts.marital_status)) return Date{};
  const auto birth = facts.birth_date ? facts.birth_date : facts.nik_birth_date;
  return birth ? birthday(*birth, kAgeOfDuty) : Date{};
}

}  // namespace rekam
