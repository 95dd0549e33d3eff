#include "rekam/registry/purge.hpp"

#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/stored_values.hpp"

#include <string_view>

namespace rekam {

namespace {

constexpr std::string_view kMarkLists =
    "INSERT INTO purged SELECT 'list ' || l.number, ?2, count(*) FROM list l"
    " JOIN rejected_row r ON r.list = l.number WHERE substr(l.imported_at, 1, 10) < ?1"
    " GROUP BY l.number";
constexpr std::string_view kRemoveRejected =
    "DELETE FROM rejected_row WHERE list IN"
    " (SELECT CAST(substr(subject, 6) AS INTEGER) FROM purged WHERE event = ? AND subject LIKE "
    "'list %')";

constexpr std::string_view kMarkDays =
    "INSERT INTO purged SELECT d.service_point || ' ' || date(d.date * 86400, 'unixepoch'), ?2,"
    " count(*) FROM service_day d JOIN call c USING (service_point, date)"
    " WHERE d.date < ?1 AND d.state <> 'draft' AND c.printed <> '' AND NOT EXISTS"
    " (SELECT 1 FROM call o WHERE o.service_point = d.service_point AND o.date = d.date"
    "  AND o.live = 1) GROUP BY d.service_point, d.date";
constexpr std::string_view kRemovePrinted =
    "UPDATE call SET printed = '' WHERE service_point || ' ' || date(date * 86400, 'unixepoch') IN"
    " (SELECT subject FROM purged WHERE event = ?)";

constexpr std::string_view kRemoveNotes =
    "UPDATE outcome SET note = '' WHERE day < ? AND note <> ''";

constexpr std::string_view kOpenDays =
    "SELECT count(*) FROM service_day d WHERE d.date < ? AND d.state <> 'draft' AND EXISTS"
    " (SELECT 1 FROM call o WHERE o.service_point = d.service_point AND o.date = d.date"
    "  AND o.live = 1)";

/// Days, after their calls and seats.
constexpr std::string_view kDrafts =
    " WHERE (service_point, date) IN"
    " (SELECT service_point, date FROM service_day WHERE state = 'draft' AND date < ?)";

std::int64_t run_with(Database& database, std::string_view sql, std::int64_t value) {
  auto statement = database.prepare(sql);
  statement.bind(1, value);
  statement.run();
  return database.changes();
}

std::int64_t remove_drafts_before(Database& database, Date before) {
  std::int64_t rows = 0;
  for (const std::string_view table : {"call", "seat", "service_day"}) {
    std::string sql{"DELETE FROM "};
    sql += table;
    sql += kDrafts;
    rows = run_with(database, sql, stored(before));
  }
  return rows;
}

}  // namespace

Purge purge(RegistryChange& change, Date before) {
  Database& database = change.registry().database();
  const std::int64_t event = change.next_event();
  Purge purge;
  auto lists = database.prepare(kMarkLists);
  lists.bind_copy(1, to_iso(before));
  lists.bind(2, event);
  lists.run();
  purge.lists = database.changes();
  purge.rejected = run_with(database, kRemoveRejected, event);
  auto days = database.prepare(kMarkDays);
  days.bind(1, stored(before));
  days.bind(2, event);
  days.run();
  purge.days = database.changes();
  purge.calls = run_with(database, kRemovePrinted, event);
  purge.notes = run_with(database, kRemoveNotes, stored(before));
  purge.drafts = remove_drafts_before(database, before);
  auto open = database.prepare(kOpenDays);
  open.bind(1, stored(before));
  open.step();
  purge.open_days = open.integer(0);
  return purge;
}

}  // namespace rekam
