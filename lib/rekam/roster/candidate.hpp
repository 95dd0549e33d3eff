// A person who may be called: must record, is in the backlog, and has no live call.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/record/resident_no.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rekam {

struct Candidate {
  std::uint32_t index = 0;                      ///< the caller's handle, handed back with the call
  ResidentNo number = ResidentNo::of_value(0);  ///< unique among the candidates
  std::optional<HouseholdCardNumber> no_kk;     ///< without one a person is called alone
  RegionCode place = RegionCode::of_value(0);   ///< desa if known, else kecamatan
  Date due_from{};                              ///< first day on which he must record
  std::optional<Moment> received;  ///< earliest papers of the household; empty: none are in
  std::string receipt_no;          ///< of these papers; empty: none was given
  int rank_in_household = 0;       ///< order of seats among the members
  int attempt = 0;
};

}  // namespace rekam
