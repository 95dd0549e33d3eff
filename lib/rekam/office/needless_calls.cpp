#include "rekam/office/needless_calls.hpp"

#include "rekam/base/message.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/registry/registry.hpp"

#include <algorithm>

namespace rekam {

std::vector<CallRow> cancel_needless_calls(RegistryChange& change, std::int64_t list, Date today) {
  Database& database = change.registry().database();
  auto calls = needless_calls(database, today);
  OutcomeStore outcomes{database};
  RosterDays amended;
  for (const auto& call : calls) {
    outcomes.cancel_call(call.resident, list);
    amended.emplace(call.service_point, call.date);
  }
  amend_rosters(change, amended);
  return calls;
}

News tell_needless(const OfficeRun& run, const std::vector<CallRow>& calls) {
  constexpr std::ptrdiff_t kNamed = 10;
  for (std::ptrdiff_t i = 0; i < std::min(kNamed, std::ssize(calls)); ++i)
    run.warn(translated(
        "{}, {}, seat {}: the person need not come any more, so the call is "
        "cancelled; strike it from the papers",
        calls[static_cast<std::size_t>(i)].service_point,
        to_iso(calls[static_cast<std::size_t>(i)].date), calls[static_cast<std::size_t>(i)].seat));
  if (std::ssize(calls) > kNamed)
    run.warn(translated("{} further calls are cancelled for the same reason: print the days anew",
                        std::ssize(calls) - kNamed));
  return calls.empty() ? News::none : News::some;
}

}  // namespace rekam
