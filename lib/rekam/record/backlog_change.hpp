// Why a person who was in the backlog on one day is not on a later one, or the other way round:
// each difference is exactly one term of opening + terms = closing.

#pragma once

#include "rekam/record/standing.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

/// In the order of the columns of contracts.md section 4.
enum class BacklogTerm : std::uint8_t {
  newly_17,
  newly_married,
  moved_in,
  first_listed,
  failed_again,
  recorded,
  moved_out,
  died,
  duplicates_closed,
  recoded,
  corrected,
};
inline constexpr int kBacklogTermCount = 11;
std::string_view to_text(BacklogTerm term);

/// What a term does to the backlog: 1 adds its people, -1 takes them away. The people of recoded
/// and corrected carry their own sign.
int sign_of(BacklogTerm term);

/// What a closing keeps of a person. The numbers are stored: append, never renumber.
enum class ClosedClass : std::uint8_t {
  unrecorded = 0,
  unknown = 1,
  failed = 2,
  duplicate = 3,
  in_process = 4,
  recorded = 5,
  not_due = 6,  ///< too young and unmarried, or a foreigner without KITAP
  gone = 7,     ///< died, moved or away
  superseded = 8,
};
ClosedClass closed_class(const Standing& standing, Date on);
inline bool is_backlog(ClosedClass closed) { return closed <= ClosedClass::failed; }

/// Somebody who came into the backlog between two days: `before` is empty for one whom the registry
/// did not know then.
BacklogTerm term_of_entry(std::optional<ClosedClass> before, const Standing& now, Date from,
                          Date to);
/// Somebody who left it; `now` is empty for one whom the registry does not hold any more.
BacklogTerm term_of_exit(const std::optional<Standing>& now, Date to);

}  // namespace rekam
