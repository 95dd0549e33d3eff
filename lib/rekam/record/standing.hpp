// Where one person stands on a day: the few facts that counting and calling need.

#pragma once

#include "rekam/record/enrolment_status.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/must_record.hpp"
#include "rekam/record/region_code.hpp"

#include <optional>
#include <string_view>

namespace rekam {

enum class ReportedGone : std::uint8_t { no, yes };
enum class Superseded : std::uint8_t { no, yes };

/// Life and recording status are those of the day it was asked for.
struct Standing {
  std::optional<RegionCode> kecamatan;
  std::optional<RegionCode> desa;
  std::string_view rw, rt;  ///< valid until the next person
  std::optional<HouseholdCardNumber> no_kk;
  Sex sex = Sex::unknown;
  DutyFacts duty;
  EnrolmentStatus status = EnrolmentStatus::none;
  ReportedGone reported_gone = ReportedGone::no;
  Superseded superseded = Superseded::no;
};

/// Alive, present and born by `day`.
inline bool is_resident(const Standing& standing, Date day) {
  const auto& birth = standing.duty.birth_date;
  return is_alive_and_present(standing.duty.life_status) && !(birth && *birth > day);
}

/// What counts as backlog: must be recorded on `day`, and has still to come.
inline bool is_in_backlog(const Standing& standing, Date day) {
  return standing.superseded == Superseded::no && is_resident(standing, day) &&
         must_record(standing.duty, day) && is_backlog(fold(standing.status));
}

}  // namespace rekam
