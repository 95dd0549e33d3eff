// Where somebody stands on the way to being recorded, and what may happen next: the one table of
// states and events. Facts are never refused because a plan said otherwise; only what cannot both
// be true of one person on one day is.

#pragma once

#include "rekam/record/case_outcome.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

enum class CaseState : std::uint8_t {
  unrecorded,  ///< nobody has asked yet
  papers_in,
  planned,  ///< has a seat in a draft
  called,   ///< has a seat in a published roster
  recorded,
  local_only,
  no_show,
  incomplete,
  deferred,
  duplicate,
  moved,
  died,
};
inline constexpr int kCaseStateCount = 12;
std::string_view to_text(CaseState state);

/// What an outcome leaves somebody in. A field check that found him leaves him where he was.
std::optional<CaseState> state_after(CaseOutcome outcome);

/// How an outcome fits to what was reported of the same person before.
enum class Fit : std::uint8_t {
  moves,           ///< the case goes on
  repeats,         ///< the same once more
  contradicts,     ///< both cannot be true
  changes_nothing  ///< true perhaps, but the person was recorded already
};

/// An outcome after another one of the same day at the same place.
Fit fit_on_same_day(CaseOutcome before, CaseOutcome now);
/// An outcome after another one of an earlier day.
Fit fit_on_later_day(CaseOutcome before, CaseOutcome now);

}  // namespace rekam
