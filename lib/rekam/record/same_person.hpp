// Two records of one person: which of them counts, and what it takes over from the other.

#pragma once

#include "rekam/record/standing.hpp"

namespace rekam {

/// The further of the two: who is recorded under one number is recorded.
EnrolmentStatus further_status(EnrolmentStatus a, EnrolmentStatus b);

/// What tells which record of a person stays.
struct SurvivorFacts {
  bool provisional = false;  ///< without a usable NIK
  EnrolmentStatus status = EnrolmentStatus::none;
  Date evidence_date{};
  std::string_view resident_no;
};

/// Whether the record of `a` stays rather than that of `b`: one with a usable NIK, then the one
/// that came further, then the one with newer evidence, then the lower number.
bool outlives(const SurvivorFacts& a, const SurvivorFacts& b);

/// The best evidence of both: the further status, a marriage, and what the survivor does not know.
/// The life status is not among it: that has a date.
void take_over(Standing& survivor, const Standing& superseded);

}  // namespace rekam
