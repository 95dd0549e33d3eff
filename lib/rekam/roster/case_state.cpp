#include "rekam/roster/case_state.hpp"

#include <array>

namespace rekam {

namespace {

constexpr std::size_t kOutcomes = 12;  // by number, the first is none

constexpr Fit kMove = Fit::moves;
constexpr Fit kSame = Fit::repeats;
constexpr Fit kClash = Fit::contradicts;

// Rows: what was reported first. Columns: recorded, local only, no show, incomplete, deferred,
// duplicate, moved, died, present, away, not known. Who was there outranks who was thought absent;
// what the server says outranks what the desk said.
constexpr std::array<std::array<Fit, kOutcomes - 1>, kOutcomes - 1> kSameDay{{
    {kSame, kClash, kClash, kClash, kClash, kMove, kClash, kClash, kMove, kClash, kClash},
    {kMove, kSame, kClash, kClash, kMove, kMove, kClash, kClash, kMove, kClash, kClash},
    {kMove, kMove, kSame, kMove, kMove, kMove, kMove, kMove, kMove, kMove, kMove},
    {kMove, kMove, kClash, kSame, kMove, kMove, kClash, kClash, kMove, kClash, kClash},
    {kMove, kMove, kClash, kMove, kSame, kMove, kClash, kClash, kMove, kClash, kClash},
    {kClash, kClash, kClash, kClash, kClash, kSame, kClash, kClash, kMove, kClash, kClash},
    {kClash, kClash, kMove, kClash, kClash, kClash, kSame, kClash, kClash, kClash, kClash},
    {kClash, kClash, kMove, kClash, kClash, kClash, kClash, kSame, kClash, kClash, kClash},
    {kMove, kMove, kMove, kMove, kMove, kMove, kClash, kClash, kSame, kClash, kClash},
    {kMove, kMove, kMove, kMove, kMove, kMove, kMove, kMove, kClash, kSame, kClash},
    {kMove, kMove, kMove, kMove, kMove, kMove, kMove, kMove, kClash, kMove, kSame},
}};

std::size_t place_of(CaseOutcome outcome) { return static_cast<std::size_t>(outcome) - 1; }

}  // namespace

std::string_view to_text(CaseState state) {
  constexpr std::array<std::string_view, kCaseStateCount> words{
      "unrecorded", "papers_in",  "planned",  "called",    "recorded", "local_only",
      "no_show",    "incomplete", "deferred", "duplicate", "moved",    "died"};
  return words.at(static_cast<std::size_t>(state));
}

std::optional<CaseState> state_after(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::recorded:
      return CaseState::recorded;
    case CaseOutcome::local_only:
      return CaseState::local_only;
    case CaseOutcome::no_show:
      return CaseState::no_show;
    case CaseOutcome::incomplete:
      return CaseState::incomplete;
    case CaseOutcome::deferred:
      return CaseState::deferred;
    case CaseOutcome::duplicate:
      return CaseState::duplicate;
    case CaseOutcome::moved:
    case CaseOutcome::away:
    case CaseOutcome::not_known:
      return CaseState::moved;
    case CaseOutcome::died:
      return CaseState::died;
    case CaseOutcome::present:
      return {};
  }
  return {};
}

Fit fit_on_same_day(CaseOutcome before, CaseOutcome now) {
  return kSameDay.at(place_of(before)).at(place_of(now));
}

Fit fit_on_later_day(CaseOutcome before, CaseOutcome now) {
  const bool was_recorded = before == CaseOutcome::recorded || before == CaseOutcome::duplicate;
  const bool waits_again =
      now == CaseOutcome::no_show || now == CaseOutcome::incomplete || now == CaseOutcome::deferred;
  return was_recorded && waits_again ? Fit::changes_nothing : Fit::moves;
}

}  // namespace rekam
