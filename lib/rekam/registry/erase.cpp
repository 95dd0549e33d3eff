#include "rekam/registry/erase.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/erase_sql.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/registry/stored_values.hpp"

#include <algorithm>
#include <span>

namespace rekam {

namespace {

std::int64_t run_all(Database& database, std::span<const std::string_view> statements) {
  std::int64_t rows = 0;
  for (const auto sql : statements) {
    database.prepare(sql).run();
    rows += database.changes();
  }
  return rows;
}

std::vector<std::string> texts(Database& database, std::string_view sql) {
  auto select = database.prepare(sql);
  std::vector<std::string> texts;
  while (select.step())
    if (!select.text(0).empty()) texts.emplace_back(select.text(0));
  return texts;
}

void find_erased(Database& database, ResidentId id) {
  for (const auto sql : kFindErased) {
    auto statement = database.prepare(sql);
    if (sql.find("?1") != std::string_view::npos) statement.bind(1, id);
    statement.run();
  }
}

std::vector<std::string> folded_names(Database& database) {
  auto names = texts(database, kNamesOfErased);
  for (auto& name : names) name = fold(name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const auto& word) { return !word.empty() && has_words(text, word); });
}

bool has_number(std::string_view text, const std::vector<std::string>& niks) {
  for (const auto& number : numbers_in(text))
    for (const auto& nik : niks)
      if (number.digits.find(nik) != std::string::npos) return true;
  return false;
}

void remove_stray_niks(Database& database, const std::vector<std::string>& niks) {
  for (const auto& nik : niks)
    for (const auto sql : kRemoveStrayNik) {
      auto statement = database.prepare(sql);
      statement.bind_copy(1, nik);
      statement.run();
    }
  for (const auto& [select, empty] : kFreeTexts)
    for (const auto& text : texts(database, select)) {
      if (!has_number(text, niks)) continue;
      auto statement = database.prepare(empty);
      statement.bind_borrowed(1, text);
      statement.run();
    }
}

/// Rows that could not be stored may name the person all the same.
std::int64_t empty_rejected_rows(Database& database, const std::vector<std::string>& niks) {
  const auto names = folded_names(database);
  auto select = database.prepare("SELECT list, number, cells, CAST(raw AS TEXT) FROM rejected_row");
  auto empty = database.prepare(
      "UPDATE rejected_row SET cells = '', raw = zeroblob(0), digest = 0"
      " WHERE list = ? AND number = ?");
  std::int64_t emptied = 0;
  while (select.step()) {
    std::string row{select.text(2)};
    row += ' ';
    row += select.text(3);
    if (!has_number(row, niks) && !has_any(fold(row), names)) continue;
    empty.bind(1, select.integer(0));
    empty.bind(2, select.integer(1));
    empty.run();
    ++emptied;
  }
  return emptied;
}

std::vector<DayOfPoint> published_days(Database& database) {
  auto select = database.prepare(kDaysOfErased);
  std::vector<DayOfPoint> days;
  while (select.step()) days.push_back({std::string{select.text(0)}, date_at(select, 1)});
  return days;
}

/// Over what each table's sum has changed by since the last event. The salt of the person's row is
/// in it and nowhere else any more, so that nobody can find the person by trying.
Sha256Digest digest_of_changes(RegistryChange& change) {
  Sha256 digest;
  for (const auto table : vouched_tables()) {
    digest.update(table);
    const auto sum = change.hook().sum_change(table).to_blob();
    digest.update({reinterpret_cast<const char*>(sum.data()), sum.size()});
  }
  return digest.finish();
}

void store_tombstones(RegistryChange& change, const std::string& lists,
                      const Sha256Digest& digest) {
  auto insert = change.registry().database().prepare(
      "INSERT INTO tombstone (resident, event, lists, digest) SELECT id, ?, ?, ? FROM erased");
  insert.bind(1, change.next_event());
  insert.bind_copy(2, lists);
  insert.bind_copy(3, digest);
  insert.run();
}

}  // namespace

std::vector<std::string> names_of(Database& database, ResidentId id) {
  find_erased(database, id);
  return folded_names(database);
}

Erasure erase_person(RegistryChange& change, ResidentId id) {
  Database& database = change.registry().database();
  find_erased(database, id);
  Erasure erasure;
  const auto lists = texts(database, kListsOfErased);
  erasure.published = published_days(database);
  erasure.records = static_cast<std::int64_t>(texts(database, "SELECT id FROM erased").size());
  const auto niks = texts(database, kNiksOfErased);
  erasure.rejected = empty_rejected_rows(database, niks);
  erasure.receipts = run_all(database, kAnonymiseReceipts);
  erasure.calls = run_all(database, kAnonymiseCalls);
  run_all(database, kAnonymiseClosings);
  remove_stray_niks(database, niks);
  run_all(database, kRemoveErased);
  erasure.digest = digest_of_changes(change);
  store_tombstones(change, lists.empty() ? "[]" : lists.front(), erasure.digest);
  return erasure;
}

}  // namespace rekam
