#include "rekam/office/needless_calls.hpp"

#include "rekam/base/message.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/registry/registry.hpp"

#include <algorithm>
#include <span>

namespace rekam {

std::vector<CallRow> cancel_needless_calls(RegistryChange& change, std::int64_t list, Date today) {
  Database& database = change.registry().database();
  auto calls = needless_calls(database, today);
  OutcomeStore outcomes{database};
  RosterDays amended;
  for (const auto& call : calls) {
    outcomes.cancel_call(call.resident, list);
    amended.insert({call.service_point, call.date});
  }
  amend_rosters(change, amended);
  return calls;
}

News tell_needless(const OfficeRun& run, const std::vector<CallRow>& calls) {
  constexpr std::size_t kNamed = 10;
  const auto named = std::span{calls}.first(std::min(kNamed, calls.size()));
  for (const auto& call : named)
    run.warn(
        translated("{}, {}, seat {}: the person need not come any more, so the call is "
                   "cancelled; strike it from the papers",
                   call.service_point, to_iso(call.date), call.seat));
  if (calls.size() > named.size())
    run.warn(translated("{} further calls are cancelled for the same reason: print the days anew",
                        calls.size() - named.size()));
  return calls.empty() ? News::none : News::some;
}

}  // namespace rekam
