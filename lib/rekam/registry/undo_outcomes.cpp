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

/// Calls that would be live again, next to what happened on their day since.
constexpr std::string_view kReturning =
    "SELECT count(*) FROM call c WHERE c.closed_by = ?1 AND NOT EXISTS (SELECT 1 FROM outcome o"
    "  WHERE o.resident = c.resident AND o.day = c.date AND o.service_point = c.service_point"
    "  AND o.list <> ?1)"
    " AND EXISTS (SELECT 1 FROM call o WHERE o.service_point = c.service_point"
    "  AND o.date = c.date AND ";

std::int64_t returning_calls(Resting& resting, std::string_view condition) {
  auto count = resting.database().prepare(fmt::format("{}{})", kReturning, condition));
  count.bind(1, resting.list().number);
  if (condition.find("?2") != std::string_view::npos) count.bind(2, resting.list().event);
  count.step();
  return count.integer(0);
}

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
  if (const auto seats = returning_calls(resting, "o.seat = c.seat AND o.live = 1"); seats > 0)
    resting.add(fmt::format("{} seats of calls that it ended have been given to others", seats));
  if (const auto calls = returning_calls(resting, "o.withdrawn > ?2"); calls > 0)
    resting.add(
        fmt::format("{} calls that it ended were for days that were withdrawn since", calls));
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
