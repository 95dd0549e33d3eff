// What was taken back of published rosters, and who has to come again for another reason.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/case_outcome.hpp"
#include "rekam/registry/roster_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

class Database;

/// Live calls of a published day that an event takes back.
struct Withdrawal {
  std::string service_point;
  Date date{};
  std::vector<int> seats;
  std::int64_t event = 0;
};
void cancel_calls(Database& database, const Withdrawal& withdrawal);

/// A published call that ended without serving the person, and the live one that takes its place.
struct MovedCall {
  CallRow before;
  std::optional<CaseOutcome> outcome;            ///< empty: it was withdrawn or cancelled
  std::optional<std::string> withdrawn_because;  ///< empty: the day itself ended it
  std::optional<CallRow> now;
  RosterState now_state = RosterState::draft;
};
/// The newest ended call of each person that lies between the days, if it was withdrawn or the
/// person was deferred; by point, date and seat.
std::vector<MovedCall> moved_calls(Database& database, Date from, Date to);

/// The published calls of a person that ended, the oldest first.
std::vector<MovedCall> ended_calls_of(Database& database, ResidentId resident);

}  // namespace rekam
