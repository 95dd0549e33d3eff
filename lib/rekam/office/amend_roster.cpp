#include "rekam/office/amend_roster.hpp"

#include "rekam/office/roster_sheets.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/roster_store.hpp"

namespace rekam {

void amend_rosters(RegistryChange& change, const RosterDays& days) {
  Database& database = change.registry().database();
  for (const auto& [point, date] : days) {
    const auto stored = find_service_day(database, point, date);
    if (!stored || stored->state != RosterState::published) continue;
    if (purge_event(database, point, date) != 0) continue;
    const auto calls = roster_calls(database, *stored);
    const auto digest = digest_of_roster(calls);
    if (published_digest(database, point, date) == digest) continue;
    add_publication(database, {point, date}, calls.size(), digest, change.next_event());
  }
}

}  // namespace rekam
