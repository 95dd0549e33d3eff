// The law of the change hook: sum before + change = sum after, whatever statements run.
// SPDX-License-Identifier: MIT

#include "rekam/base/error.hpp"
#include "rekam/sqlite/change_hook.hpp"
#include "rekam/sqlite/database.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>

namespace rekam {
namespace {

constexpr std::array<std::string_view, 2> kTables{"person", "call"};

constexpr auto kSchema = R"(
  CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT UNIQUE, weight REAL) STRICT;
  CREATE TABLE call (day INTEGER, seat INTEGER, person INTEGER UNIQUE
    REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE,
    PRIMARY KEY (day, seat)) STRICT, WITHOUT ROWID;
)";

std::string random_statement() {
  const auto a = *rc::gen::inRange(0, 6);
  const auto b = *rc::gen::inRange(0, 6);
  const auto conflict = *rc::gen::element<std::string>("REPLACE", "IGNORE");
  switch (*rc::gen::inRange(0, 8)) {
    case 0:
      return fmt::format("INSERT OR {} INTO person VALUES ({}, 'n{}', {})", conflict, a, b,
                         a * 0.5);
    case 1:
      return fmt::format("INSERT OR {} INTO call VALUES ({}, {}, NULL)", conflict, a % 2, b);
    case 2:
      return fmt::format("INSERT OR {} INTO call SELECT {}, {}, min(id) FROM person", conflict,
                         a % 2, b);
    case 3:
      return fmt::format("UPDATE OR {} person SET name = 'n{}', weight = id", conflict, a);
    case 4:
      return fmt::format("UPDATE OR {} person SET id = {} WHERE id = {}", conflict, a, b);
    case 5:
      return fmt::format("UPDATE OR {} call SET seat = {} WHERE day = {}", conflict, a, b % 2);
    case 6:
      return fmt::format("DELETE FROM person WHERE id = {}", a);
    default:
      return a == 0 ? "DELETE FROM call" : "DELETE FROM call WHERE seat > 3";
  }
}

TEST_CASE("the sums of the hook are those of the tables after any statements") {
  CHECK(rc::check([] {
    auto database = Database::in_memory();
    database.execute(kSchema);
    const ChangeHook hook{database, kTables};
    const auto statements = *rc::gen::inRange(1, 25);
    for (int i = 0; i < statements; ++i) {
      const auto sql = random_statement();
      RC_LOG(sql + "\n");
      database.execute(sql);
    }
    for (const auto table : kTables)
      RC_ASSERT(hook.sum_change(table) == content_sum(database, table));
  }));
}

}  // namespace
}  // namespace rekam
