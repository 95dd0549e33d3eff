#include "rekam/registry/change.hpp"
#include "rekam/registry/quoted_values.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/undo_parts.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace rekam {

namespace {

/// Their last columns are list and line, and a trigger keeps what an update replaces.
constexpr std::array<std::string_view, 3> kTables{"region_row", "calendar_row", "service_point"};

std::int64_t list_of(const std::vector<QuotedValue>& row) {
  const auto* list = row.size() < 2 ? nullptr : std::get_if<std::int64_t>(&row[row.size() - 2]);
  return list == nullptr ? 0 : *list;
}

void bind_value(Statement& statement, int parameter, const QuotedValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    statement.bind(parameter, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    statement.bind_borrowed(parameter, *text);
  } else {
    statement.bind_null(parameter);
  }
}

struct Replaced {
  std::int64_t line = 0;
  std::vector<QuotedValue> former;
};

/// What lines of the list replaced, the last line first: a list may say the same key twice.
std::vector<Replaced> replaced_rows(Database& database, std::int64_t list, std::string_view table) {
  auto select = database.prepare(
      "SELECT line, content FROM former_reference WHERE list = ? AND table_name = ?"
      " ORDER BY line DESC");
  select.bind(1, list);
  select.bind_borrowed(2, table);
  std::vector<Replaced> rows;
  while (select.step()) rows.push_back({select.integer(0), parse_quoted(select.text(1))});
  return rows;
}

void put_back(Database& database, std::string_view table, std::int64_t list,
              const Replaced& replaced) {
  auto remove = database.prepare(fmt::format("DELETE FROM {} WHERE list = ? AND line = ?", table));
  remove.bind(1, list);
  remove.bind(2, replaced.line);
  remove.run();
  std::string parameters;
  for (std::size_t i = 0; i < replaced.former.size(); ++i) parameters += i == 0 ? "?" : ", ?";
  auto insert = database.prepare(fmt::format("INSERT INTO {} VALUES ({})", table, parameters));
  for (std::size_t i = 0; i < replaced.former.size(); ++i)
    bind_value(insert, static_cast<int>(i) + 1, replaced.former[i]);
  insert.run();
}

}  // namespace

void find_resting_reference(Resting& resting) {
  auto later = resting.database().prepare(
      "SELECT list, content FROM former_reference WHERE list > ? ORDER BY list, line");
  later.bind(1, resting.list().number);
  while (later.step())
    if (list_of(parse_quoted(later.text(1))) == resting.list().number)
      resting.add_list(later.integer(0));
}

void take_back_reference(RegistryChange& change, const ImportedList& list) {
  Database& database = change.registry().database();
  for (const auto table : kTables) {
    for (const auto& replaced : replaced_rows(database, list.number, table))
      put_back(database, table, list.number, replaced);
    auto added = database.prepare(fmt::format("DELETE FROM {} WHERE list = ?", table));
    added.bind(1, list.number);
    added.run();
  }
  auto former = database.prepare("DELETE FROM former_reference WHERE list = ?");
  former.bind(1, list.number);
  former.run();
}

}  // namespace rekam
