#include "rekam/office/undo_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/office/fallen_since.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/registry/roster_store.hpp"

#include <fmt/format.h>

namespace rekam {

namespace {

ImportedList list_to_undo(Database& database, const std::string& db, std::int64_t number) {
  const auto list = imported_list(database, number);
  if (!list)
    fail(ErrorKind::input, "{} has no list {}; rekam-registry log shows the lists", db, number);
  if (list->undone != 0)
    fail(ErrorKind::input, "list {} was undone already, by event {}", number, list->undone);
  return *list;
}

}  // namespace

UndoReport undo_list(const OfficeRun& run, std::int64_t number, CutiBersama cuti_bersama) {
  auto registry = open_registry(run, OpenMode::read_write);
  Database& database = registry.database();
  RegistryChange change{registry, run.now};
  UndoReport report{list_to_undo(database, run.db, number), {}, {}, {}};
  report.in_the_way = work_resting_on(database, report.list);
  if (!report.in_the_way.empty()) return report;
  const auto standing = calls_that_stand(registry, cuti_bersama, run.now.day);
  report.dropped_drafts = remove_drafts_since(database, report.list.event);
  const auto closed = days_closed_by(database, number);
  take_back(change, report.list);
  amend_rosters(change, {closed.begin(), closed.end()});
  report.fallen = fallen_since(registry, cuti_bersama, run.now.day, standing);
  change.record(
      {"undo", fmt::format("list {}", number),
       fmt::format(R"({{"kind":"{}","event":{}}})", report.list.kind, report.list.event)});
  store(run, change);
  return report;
}

}  // namespace rekam
