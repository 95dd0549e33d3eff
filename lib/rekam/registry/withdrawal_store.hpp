// What was taken back of published rosters. A published call is never rewritten: a withdrawal is
// the next version of what was published for the day, and its calls end as deferred.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/record/case_outcome.hpp"
#include "rekam/registry/roster_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

class Database;

struct Withdrawal {
  std::string service_point;
  Date date{};
  int version = 0;  ///< of the day's publications
  std::string reason;
  std::vector<int> seats;  ///< taken back, ascending
  Sha256Digest sha256{};
  std::int64_t event = 0;
};

/// The version that the next publication of a day has.
int next_publication(Database& database, const std::string& point, Date date);
/// Ends the live calls on these seats as deferred.
void store_withdrawal(Database& database, const Withdrawal& withdrawal);
/// By version, with the seats that name it.
std::vector<Withdrawal> withdrawals_of(Database& database, const std::string& point, Date date);

/// A published call that ended without serving the person, and the live one that takes its place.
struct MovedCall {
  CallRow before;
  CaseOutcome outcome = CaseOutcome::deferred;
  std::optional<std::string> withdrawn_because;  ///< empty: the day itself ended it
  std::optional<CallRow> now;
  RosterState now_state = RosterState::draft;
};
/// The newest deferred call of each person that lies between the days, by point, date and seat.
/// People who have been recorded or otherwise ended since are not among them.
std::vector<MovedCall> moved_calls(Database& database, Date from, Date to);

/// The published calls of a person that ended, the oldest first.
std::vector<MovedCall> ended_calls_of(Database& database, ResidentId resident);

}  // namespace rekam
