// The century of a birth year that was written with two digits, or that only a NIK still tells.
// It is settled by what is known of the person, never by the calendar year of the reader.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/nik.hpp"

#include <optional>
#include <span>

namespace rekam {

/// What else a row says of somebody whose birth date has several readings.
struct BirthEvidence {
  std::optional<Nik> nik;
  Date reference{};  ///< the list's own date
  Relationship relationship = Relationship::unknown;
  MaritalStatus marital_status = MaritalStatus::unknown;
};

inline constexpr int kOldestAge = 115;
inline constexpr int kYoungestParent = 15;

/// One of the same day in the 1900s and the 2000s: days after the reference or more than 115 years
/// before it are dropped. If two remain, a head, husband, wife, parent or anybody ever married is
/// the elder one, unless the younger would be 15 or more; a child or grandchild is the younger one;
/// for anybody else it stays open.
std::optional<Date> settle_century(std::optional<Date> in_1900s, std::optional<Date> in_2000s,
                                   const BirthEvidence& evidence);

/// The one of `candidates` that the evidence leaves, if it leaves one: those whose day, month and
/// year agree with the NIK when some do, then the century.
std::optional<Date> settle_birth_date(std::span<const Date> candidates,
                                      const BirthEvidence& evidence);

}  // namespace rekam
