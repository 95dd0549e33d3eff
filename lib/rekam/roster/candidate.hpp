// A person who may be called: must record, is in the backlog, and has no live call.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/record/resident_no.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace rekam {

/// Whether the last call fell without the person's doing: by an outage, a closure, a withdrawal.
enum class Deferred : std::uint8_t { no, yes };

struct Candidate {
  std::uint32_t index = 0;                      ///< the caller's handle, handed back with the call
  ResidentNo number = ResidentNo::of_value(0);  ///< unique among the candidates
  std::optional<HouseholdCardNumber> no_kk;     ///< without one a person is called alone
  RegionCode place = RegionCode::of_value(0);   ///< desa if known, else kecamatan
  Date due_from{};                              ///< first day on which he must record
  std::optional<Moment> received;  ///< earliest papers of the household; empty: none are in
  std::string receipt_no;          ///< of these papers; empty: none was given
  /// Who missed a date stands in the queue as if the papers had come in on the day after it.
  std::optional<Date> not_before;
  /// Days by which the person's class stands in the queue before its papers; 0 for most.
  int head_start = 0;
  Deferred deferred = Deferred::no;
  int rank_in_household = 0;  ///< order of seats among the members
  int attempt = 0;
};

/// The moment that decides the person's place in the queue; empty without papers. Nobody is
/// overtaken by those whose papers came in later by more days than their head start.
inline std::optional<Moment> place_in_queue(const Candidate& person) {
  auto place = person.received;
  if (place && person.not_before) place = std::max(*place, Moment{*person.not_before, {}});
  if (place) place->day -= std::chrono::days{person.head_start};
  return place;
}

}  // namespace rekam
