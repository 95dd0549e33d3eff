// Later calls: who was sent home by an outage is called to a seat that a published day has left,
// before the days that are still drafts. Seats stay free for that as experience teaches.

#pragma once

#include "rekam/office/roster_desk.hpp"
#include "rekam/roster/planner.hpp"

#include <map>
#include <string>
#include <vector>

namespace rekam {

/// Seats to keep free on each day of a point: a twentieth, rounded up, of those who were deferred
/// on its last twenty closed days up to `until`; days before the registry's first count as days
/// without an outage. Points without any are left out.
std::map<std::string, int> reserved_seats(Database& database, Date until);

/// The deferred among those who wait, on seats of the points' published days from `first` on.
std::vector<CallRow> later_calls(RosterDesk& desk, const Waiting& waiting,
                                 const PlanRequest& request, Date first);

/// Stores them, printed, among the calls of the published days, whose rosters must be amended then.
void store_later_calls(RosterDesk& desk, std::vector<CallRow> calls);

/// The people who wait without those who get one of the calls; their handles stay good.
std::vector<Candidate> without_called(const Waiting& waiting, const std::vector<CallRow>& calls);

}  // namespace rekam
