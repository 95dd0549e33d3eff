// Who must be recorded for the electronic card (UU 24/2013 art. 63(1)): alive and present, citizen
// or holder of a KITAP, and 17 or older or ever married. Always recomputed, never a stored flag.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/civil_status.hpp"

#include <optional>

namespace rekam {

inline constexpr int kAgeOfDuty = 17;

/// What the rule needs of a person.
struct DutyFacts {
  std::optional<Date> birth_date;
  /// What the NIK tells of the birth date when the list's own could not be read.
  std::optional<Date> nik_birth_date;
  MaritalStatus marital_status = MaritalStatus::unknown;
  LifeStatus life_status = LifeStatus::unknown;
  Citizenship citizenship = Citizenship::unknown;
};

/// The first day on which the person must be recorded; empty for one who never must as known now.
/// Whoever was ever married must from the beginning of time, and so must whoever has no readable
/// date at all: nobody drops out because of a typing error.
std::optional<Date> must_record_from(const DutyFacts& facts);

inline bool must_record(const DutyFacts& facts, Date on) {
  const auto from = must_record_from(facts);
  return from && *from <= on;
}

}  // namespace rekam
