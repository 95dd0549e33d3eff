// Every stored call in one pass, with what is known of the person called: for checks of all rosters
// at once.

#pragma once

#include "rekam/registry/roster_store.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace rekam {

enum class CallState : std::uint8_t {
  live,
  ended,     ///< with an outcome
  cancelled  ///< withdrawn, or not needed any more
};

struct ScannedCall {
  CallRow call;  ///< without `printed`
  CallState state = CallState::live;
  std::string_view printed;      ///< the published line; valid until the next call
  std::string_view resident_no;  ///< likewise; empty of a person who was erased
  std::optional<HouseholdCardNumber> no_kk;
  std::optional<RegionCode> kecamatan, desa;
};

using VisitCall = std::function<void(const ScannedCall&)>;

/// All calls by point, date, seat and attempt.
void for_each_call(Database& database, const VisitCall& visit);

}  // namespace rekam
