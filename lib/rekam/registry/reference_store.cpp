#include "rekam/registry/reference_store.hpp"

#include "rekam/base/text.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

namespace {

constexpr std::string_view kAllPoints = "all";

constexpr std::string_view kWriteRegion =
    "INSERT INTO region_row (edition, code, decree, valid_from, valid_until, name, replaces, list,"
    " line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (edition, code) DO UPDATE SET decree = excluded.decree,"
    " valid_from = excluded.valid_from, valid_until = excluded.valid_until, name = excluded.name,"
    " replaces = excluded.replaces, list = excluded.list, line = excluded.line"
    " WHERE (decree, valid_from, valid_until, name, replaces) IS NOT (excluded.decree,"
    " excluded.valid_from, excluded.valid_until, excluded.name, excluded.replaces) RETURNING 1";
constexpr std::string_view kWriteDay =
    "INSERT INTO calendar_row (date, scope, known_from, kind, name, decree, opens, closes, list,"
    " line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (date, scope, known_from, kind) DO UPDATE SET name = excluded.name,"
    " decree = excluded.decree, opens = excluded.opens, closes = excluded.closes,"
    " list = excluded.list, line = excluded.line"
    " WHERE (name, decree, opens, closes) IS NOT (excluded.name, excluded.decree, excluded.opens,"
    " excluded.closes) RETURNING 1";
constexpr std::string_view kWritePoint =
    "INSERT INTO service_point (code, from_date, until_date, name, kind, serves, stations,"
    " daily_capacity, opens, closes, weekdays, place, address, list, line)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (code, from_date) DO UPDATE SET until_date = excluded.until_date,"
    " name = excluded.name, kind = excluded.kind, serves = excluded.serves,"
    " stations = excluded.stations, daily_capacity = excluded.daily_capacity,"
    " opens = excluded.opens, closes = excluded.closes, weekdays = excluded.weekdays,"
    " place = excluded.place, address = excluded.address, list = excluded.list,"
    " line = excluded.line"
    " WHERE (until_date, name, kind, serves, stations, daily_capacity, opens, closes, weekdays,"
    " place, address) IS NOT (excluded.until_date, excluded.name, excluded.kind, excluded.serves,"
    " excluded.stations, excluded.daily_capacity, excluded.opens, excluded.closes,"
    " excluded.weekdays, excluded.place, excluded.address) RETURNING 1";

std::string text_at(const Statement& row, int column) { return std::string{row.text(column)}; }

std::string joined(const std::vector<RegionCode>& codes) {
  std::string text;
  for (const auto code : codes) text += (text.empty() ? "" : ";") + code.text();
  return text;
}

std::vector<RegionCode> parted(std::string_view text) {
  std::vector<RegionCode> codes;
  for (const auto piece : split(text, ';'))
    if (const auto code = RegionCode::parse(piece)) codes.push_back(*code);
  return codes;
}

}  // namespace

ReferenceStore::ReferenceStore(Database& database)
    : regions_{database.prepare("SELECT list FROM region_row WHERE edition = ? AND code = ?"),
               database.prepare(kWriteRegion)},
      calendar_{database.prepare("SELECT list FROM calendar_row WHERE date = ? AND scope = ?"
                                 " AND known_from = ? AND kind = ?"),
                database.prepare(kWriteDay)},
      service_points_{
          database.prepare("SELECT list FROM service_point WHERE code = ? AND from_date = ?"),
          database.prepare(kWritePoint)},
      lean_(database.prepare(kLeanOn)) {}

RowFate ReferenceStore::run(Table& table, std::int64_t list) {
  const bool known = table.find.step();
  const std::int64_t brought_by = known ? table.find.integer(0) : list;
  table.find.reset();
  const bool written = table.write.step();
  while (written && table.write.step()) continue;
  table.write.reset();
  if (!known) return RowFate::added;
  if (written) return RowFate::updated;
  if (brought_by != list) {
    lean_.bind(1, list);
    lean_.bind(2, brought_by);
    lean_.run();
  }
  return RowFate::unchanged;
}

RowFate ReferenceStore::store(const RegionRow& row, const ListLine& origin) {
  for (auto* statement : {&regions_.find, &regions_.write}) {
    statement->bind_copy(1, row.edition);
    statement->bind(2, row.code.value());
  }
  Statement& write = regions_.write;
  write.bind_copy(3, row.decree);
  write.bind(4, stored(row.valid_from));
  write.bind(5, stored(row.valid_until));
  write.bind_copy(6, row.name);
  write.bind(7, stored(row.replaces));
  write.bind(8, origin.list);
  write.bind(9, static_cast<std::int64_t>(origin.line));
  return run(regions_, origin.list);
}

RowFate ReferenceStore::store(const CalendarRow& row, const ListLine& origin) {
  for (auto* statement : {&calendar_.find, &calendar_.write}) {
    statement->bind(1, stored(row.date));
    statement->bind_copy(2, row.scope ? std::string_view{*row.scope} : kAllPoints);
    statement->bind(3, stored(row.known_from));
    statement->bind_copy(4, to_text(row.kind));
  }
  Statement& write = calendar_.write;
  write.bind_copy(5, row.name);
  write.bind_copy(6, row.decree);
  write.bind(7, stored(row.opens));
  write.bind(8, stored(row.closes));
  write.bind(9, origin.list);
  write.bind(10, static_cast<std::int64_t>(origin.line));
  return run(calendar_, origin.list);
}

RowFate ReferenceStore::store(const ServicePointRow& row, const ListLine& origin) {
  for (auto* statement : {&service_points_.find, &service_points_.write}) {
    statement->bind_copy(1, row.code);
    statement->bind(2, stored(row.from));
  }
  Statement& write = service_points_.write;
  write.bind(3, stored(row.until));
  write.bind_copy(4, row.name);
  write.bind_copy(5, to_text(row.kind));
  write.bind_copy(6, joined(row.serves));
  write.bind(7, std::int64_t{row.stations});
  write.bind(8, std::int64_t{row.daily_capacity});
  write.bind(9, std::int64_t{row.opens.minutes});
  write.bind(10, std::int64_t{row.closes.minutes});
  write.bind_copy(11, to_text(row.weekdays));
  write.bind_copy(12, row.place);
  write.bind_copy(13, row.address);
  write.bind(14, origin.list);
  write.bind(15, static_cast<std::int64_t>(origin.line));
  return run(service_points_, origin.list);
}

std::vector<RegionRow> region_rows(Database& database) {
  auto row = database.prepare(
      "SELECT edition, decree, valid_from, valid_until, code, name, replaces FROM region_row"
      " ORDER BY edition, code");
  std::vector<RegionRow> rows;
  while (row.step())
    rows.push_back({text_at(row, 0), text_at(row, 1), date_at(row, 2), optional_date_at(row, 3),
                    RegionCode::of_value(row.integer(4)), text_at(row, 5),
                    optional_region_at(row, 6)});
  return rows;
}

std::vector<CalendarRow> calendar_rows(Database& database) {
  auto row = database.prepare(
      "SELECT date, scope, known_from, kind, name, decree, opens, closes, list FROM calendar_row"
      " ORDER BY date, scope, known_from, kind");
  std::vector<CalendarRow> rows;
  while (row.step()) {
    CalendarRow day;
    day.date = date_at(row, 0);
    if (row.text(1) != kAllPoints) day.scope = text_at(row, 1);
    day.known_from = date_at(row, 2);
    day.kind = parse_day_kind(row.text(3)).value_or(DayKind::ordinary);
    day.name = row.text(4);
    day.decree = row.text(5);
    day.opens = optional_time_at(row, 6);
    day.closes = optional_time_at(row, 7);
    day.list = row.integer(8);
    rows.push_back(std::move(day));
  }
  return rows;
}

std::vector<ServicePointRow> service_point_rows(Database& database) {
  auto row = database.prepare(
      "SELECT code, from_date, until_date, name, kind, serves, stations, daily_capacity, opens,"
      " closes, weekdays, place, address FROM service_point ORDER BY code, from_date");
  std::vector<ServicePointRow> rows;
  while (row.step()) {
    ServicePointRow point;
    point.code = row.text(0);
    point.from = date_at(row, 1);
    point.until = optional_date_at(row, 2);
    point.name = row.text(3);
    point.kind = parse_service_point_kind(row.text(4)).value_or(ServicePointKind::fixed);
    point.serves = parted(row.text(5));
    point.stations = static_cast<int>(row.integer(6));
    point.daily_capacity = static_cast<int>(row.integer(7));
    point.opens = time_at(row, 8);
    point.closes = time_at(row, 9);
    point.weekdays = Weekdays::parse(row.text(10)).value_or(Weekdays{});
    point.place = row.text(11);
    point.address = row.text(12);
    rows.push_back(std::move(point));
  }
  return rows;
}

}  // namespace rekam
