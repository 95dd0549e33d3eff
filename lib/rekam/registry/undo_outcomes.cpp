#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/undo_parts.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <string_view>

namespace rekam {

namespace {

/// Outcomes of later lists about people whom this one added or reported on.
constexpr std::string_view kLaterOutcomes =
    "SELECT DISTINCT o.list FROM outcome o WHERE o.list > ?1 AND (o.resident IN"
    " (SELECT resident FROM outcome WHERE list = ?1) OR o.resident IN"
    " (SELECT id FROM touched WHERE how = 1))";

/// The call has the end that is left of it, else it is live again.
constexpr std::string_view kReopenCalls =
    "UPDATE call SET (outcome, closed_by, live) ="
    " (SELECT max(o.outcome), max(o.list), count(*) = 0 FROM (SELECT outcome, list FROM outcome"
    "  WHERE resident = call.resident AND day = call.date AND service_point = call.service_point"
    "  AND list <> ?1 ORDER BY list DESC, line DESC LIMIT 1) o) WHERE closed_by = ?1";

}  // namespace

void find_resting_outcomes(Resting& resting) {
  auto lists = resting.database().prepare(kLaterOutcomes);
  lists.bind(1, resting.list().number);
  while (lists.step()) resting.add_list(lists.integer(0));
  auto called = resting.database().prepare(
      "SELECT count(DISTINCT live.resident) FROM call mine JOIN call live"
      " ON live.resident = mine.resident AND live.live = 1 WHERE mine.closed_by = ?");
  called.bind(1, resting.list().number);
  called.step();
  if (const auto people = called.integer(0); people > 0)
    resting.add(fmt::format("{} of those whose calls it ended have been called again", people));
}

void take_back_outcomes(RegistryChange& change, const ImportedList& list) {
  Database& database = change.registry().database();
  for (const std::string_view sql :
       {kReopenCalls, std::string_view{"DELETE FROM outcome WHERE list = ?1"},
        std::string_view{"DELETE FROM outage WHERE list = ?1"}}) {
    auto statement = database.prepare(sql);
    statement.bind(1, list.number);
    statement.run();
  }
}

}  // namespace rekam
