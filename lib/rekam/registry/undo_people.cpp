#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/undo_parts.hpp"
#include "rekam/registry/undo_sql.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

namespace rekam {

namespace {

/// Binds as many of list and event as the statement asks for.
Statement prepare_for(Database& database, std::string_view sql, const ImportedList& list) {
  auto statement = database.prepare(sql);
  if (sql.find("?1") != std::string_view::npos) statement.bind(1, list.number);
  if (sql.find("?2") != std::string_view::npos) statement.bind(2, list.event);
  return statement;
}

void find_touched(Database& database, const ImportedList& list) {
  for (const auto sql : kFindTouched) prepare_for(database, sql, list).run();
}

void run_for_event(Database& database, std::span<const std::string_view> statements,
                   std::int64_t event) {
  for (const auto sql : statements) {
    auto statement = database.prepare(sql);
    statement.bind(1, event);
    statement.run();
  }
}

}  // namespace

void find_resting_people(Resting& resting) {
  Database& database = resting.database();
  find_touched(database, resting.list());
  auto events = prepare_for(database, kLaterEvents, resting.list());
  while (events.step()) resting.add_event(events.integer(0));
  auto lists = prepare_for(database, kLaterLists, resting.list());
  while (lists.step()) resting.add_list(lists.integer(0));
  auto calls = database.prepare(kCallsOfAdded);
  while (calls.step())
    resting.add(fmt::format("{} published calls at {} on {} are of people whom it added",
                            calls.integer(2), calls.text(0), calls.text(1)));
  auto erased = database.prepare(kErasedSince);
  erased.bind(1, resting.list().number);
  erased.step();
  if (const auto people = erased.integer(0); people > 0)
    resting.add(fmt::format("{} people of whom it told were erased since", people));
  auto superseded = database.prepare(kDecidedOfAdded);
  superseded.step();
  if (const auto people = superseded.integer(0); people > 0)
    resting.add(fmt::format(
        "{} records were decided to be the same person as another, and it added one of them",
        people));
}

void take_back_people(RegistryChange& change, const ImportedList& list) {
  Database& database = change.registry().database();
  find_touched(database, list);
  run_for_event(database, kRestoreResidents, list.event);
  run_for_event(database, kRestoreIdentities, list.event);
  for (const auto sql : kRemoveAdded) database.prepare(sql).run();
}

}  // namespace rekam
