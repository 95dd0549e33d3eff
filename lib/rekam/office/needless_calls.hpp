// Published calls to come of people who need none any more, because a list says that they are
// recorded, dead or gone: nobody shall wait for them, and no letter reach their family.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/office/import_summary.hpp"
#include "rekam/office/office.hpp"
#include "rekam/registry/roster_store.hpp"

#include <cstdint>
#include <vector>

namespace rekam {

class RegistryChange;

/// Cancels them, as the doing of that list, and gives their days a further version. Calls of today
/// stand: what became of them the operator tells in the evening. By point, date and seat.
std::vector<CallRow> cancel_needless_calls(RegistryChange& change, std::int64_t list, Date today);

/// Warns of each, the first ten in order of point, day and seat; whether there are any.
News tell_needless(const OfficeRun& run, const std::vector<CallRow>& calls);

}  // namespace rekam
