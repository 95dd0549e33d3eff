#include "rekam/registry/list_store.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rekam {

namespace {

FindingCounts counts_from_json(std::string_view text) {
  FindingCounts counts;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return counts;
  for (const auto& rule : all_finding_rules()) {
    const auto found = json.find(rule.text);
    if (found == json.end() || !found->is_number_integer()) continue;
    counts.add(rule.code, found->get<std::int64_t>());
  }
  return counts;
}

constexpr std::string_view kListColumns =
    "number, kind, sha256, file, list_date, imported_at, layout, header, read, added, updated,"
    " unchanged, rejected, findings, bytes";

ListRecord list_at(const Statement& row) {
  ListRecord list;
  list.number = row.integer(0);
  list.kind = row.text(1);
  list.sha256 = digest_at(row, 2);
  list.file = row.text(3);
  list.list_date = date_of_day_number(static_cast<int>(row.integer(4)));
  list.imported_at = row.text(5);
  list.layout = row.text(6);
  list.header = row.text(7);
  list.counts = {row.integer(8), row.integer(9), row.integer(10), row.integer(11), row.integer(12)};
  list.findings = counts_from_json(row.text(13));
  list.bytes = static_cast<std::uint64_t>(row.integer(14));
  return list;
}

void bind_counts(Statement& statement, int first, const ListRecord& list) {
  const RowCounts& counts = list.counts;
  for (const auto count :
       {counts.read, counts.added, counts.updated, counts.unchanged, counts.rejected})
    statement.bind(first++, count);
  statement.bind_copy(first, to_json(list.findings));
}

}  // namespace

RowCounts& RowCounts::operator+=(const RowCounts& other) {
  read += other.read;
  added += other.added;
  updated += other.updated;
  unchanged += other.unchanged;
  rejected += other.rejected;
  return *this;
}

std::string to_json(const FindingCounts& counts) {
  std::string json = "{";
  for (const auto& rule : all_finding_rules()) {
    if (counts.of(rule.code) == 0) continue;
    json +=
        fmt::format(R"({}"{}":{})", json.size() > 1 ? "," : "", rule.text, counts.of(rule.code));
  }
  return json + "}";
}

std::optional<ListRecord> find_list(Database& database, std::string_view kind,
                                    const Sha256Digest& sha256) {
  auto select = database.prepare(fmt::format(
      "SELECT {} FROM list WHERE kind = ? AND sha256 = ? AND undone = 0", kListColumns));
  select.bind_copy(1, kind);
  select.bind_copy(2, sha256);
  if (!select.step()) return {};
  return list_at(select);
}

void for_each_list(Database& database, const std::function<void(const ListRecord&)>& visit) {
  auto select = database.prepare(
      fmt::format("SELECT {} FROM list WHERE undone = 0 ORDER BY number", kListColumns));
  while (select.step()) visit(list_at(select));
}

bool has_list_of_size(Database& database, std::string_view kind, std::uint64_t bytes) {
  auto select = database.prepare("SELECT 1 FROM list WHERE kind = ? AND bytes = ? LIMIT 1");
  select.bind_copy(1, kind);
  select.bind(2, static_cast<std::int64_t>(bytes));
  return select.step();
}

std::int64_t next_list_number(Database& database) {
  auto select = database.prepare("SELECT coalesce(max(number), 0) + 1 FROM list");
  select.step();
  return select.integer(0);
}

void start_list(Database& database, const ListRecord& list) {
  auto insert = database.prepare(
      "INSERT INTO list (number, kind, file, sha256, list_date, imported_at, layout, header, read,"
      " added, updated, unchanged, rejected, findings, bytes)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, list.number);
  insert.bind_copy(2, list.kind);
  insert.bind_copy(3, list.file);
  insert.bind_copy(4, list.sha256);
  insert.bind(5, std::int64_t{day_number(list.list_date)});
  insert.bind_copy(6, list.imported_at);
  insert.bind_copy(7, list.layout);
  insert.bind_copy(8, list.header);
  bind_counts(insert, 9, list);
  insert.bind(15, static_cast<std::int64_t>(list.bytes));
  insert.run();
}

void finish_list(Database& database, const ListRecord& list) {
  auto update = database.prepare(
      "UPDATE list SET sha256 = ?, read = ?, added = ?, updated = ?, unchanged = ?, rejected = ?,"
      " findings = ?, bytes = ? WHERE number = ?");
  update.bind_copy(1, list.sha256);
  bind_counts(update, 2, list);
  update.bind(8, static_cast<std::int64_t>(list.bytes));
  update.bind(9, list.number);
  update.run();
}

std::map<std::int64_t, Date> list_dates(Database& database) {
  auto select = database.prepare("SELECT number, list_date FROM list");
  std::map<std::int64_t, Date> dates;
  while (select.step())
    dates[select.integer(0)] = date_of_day_number(static_cast<int>(select.integer(1)));
  return dates;
}

void store_coverage(Database& database, std::int64_t list,
                    const std::map<std::int64_t, std::int64_t>& rows_by_place) {
  auto insert = database.prepare("INSERT INTO coverage (list, place, rows) VALUES (?, ?, ?)");
  for (const auto& [place, rows] : rows_by_place) {
    insert.bind(1, list);
    insert.bind(2, place);
    insert.bind(3, rows);
    insert.run();
  }
}

std::map<std::int64_t, Date> newest_list_by_place(Database& database) {
  auto select = database.prepare(
      "SELECT place, max(list_date) FROM coverage JOIN list ON list.number = coverage.list"
      " WHERE undone = 0 GROUP BY place");
  std::map<std::int64_t, Date> dates;
  while (select.step())
    dates[select.integer(0)] = date_of_day_number(static_cast<int>(select.integer(1)));
  return dates;
}

RejectStore::RejectStore(Database& database)
    : find_(database.prepare("SELECT 1 FROM rejected_row WHERE digest = ? LIMIT 1")),
      insert_(database.prepare("INSERT INTO rejected_row"
                               " (list, number, sheet, line, codes, digest, cells, raw)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {}

bool RejectStore::is_known(std::uint64_t digest) {
  find_.bind(1, static_cast<std::int64_t>(digest));
  const bool known = find_.step();
  find_.reset();
  return known;
}

void RejectStore::store(const RejectedRow& row) {
  insert_.bind(1, row.list);
  insert_.bind(2, row.number);
  insert_.bind_borrowed(3, row.sheet);
  insert_.bind(4, static_cast<std::int64_t>(row.line));
  insert_.bind_borrowed(5, row.codes);
  insert_.bind(6, static_cast<std::int64_t>(row.digest));
  insert_.bind_borrowed(7, row.cells);
  insert_.bind_copy(
      8, std::span{reinterpret_cast<const std::uint8_t*>(row.raw.data()), row.raw.size()});
  insert_.run();
}

void for_each_reject(Database& database, std::int64_t list,
                     const std::function<void(const RejectedRow&)>& visit) {
  auto select = database.prepare(
      "SELECT number, sheet, line, codes, digest, cells FROM rejected_row WHERE list = ?"
      " ORDER BY number");
  select.bind(1, list);
  RejectedRow row;
  row.list = list;
  while (select.step()) {
    row.number = select.integer(0);
    row.sheet = select.text(1);
    row.line = static_cast<std::size_t>(select.integer(2));
    row.codes = select.text(3);
    row.digest = static_cast<std::uint64_t>(select.integer(4));
    row.cells = select.text(5);
    visit(row);
  }
}

}  // namespace rekam
