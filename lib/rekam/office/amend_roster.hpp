// A published roster is never rewritten: when calls of it are cancelled, or come back, its next
// version has a digest of its own.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/day_of_point.hpp"

#include <set>
#include <string>
#include <utility>

namespace rekam {

class RegistryChange;

/// Service points and dates.
using RosterDays = std::set<DayOfPoint>;

/// A further version for each published day whose calls are not those of its newest one; part of
/// the event to come. Days that were purged have no calls left to be amended.
void amend_rosters(RegistryChange& change, const RosterDays& days);

}  // namespace rekam
