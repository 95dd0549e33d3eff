#include "rekam/sqlite/change_hook.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

namespace rekam {
namespace {

constexpr auto kSchema = R"(
  CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE, note ANY) STRICT;
  CREATE TABLE child (
    parent INTEGER REFERENCES parent(id) ON DELETE CASCADE ON UPDATE CASCADE, bytes BLOB) STRICT;
  CREATE TABLE pair (a TEXT, b INTEGER, c TEXT, PRIMARY KEY (c, a)) STRICT, WITHOUT ROWID;
  CREATE TABLE amount (r REAL, t TEXT) STRICT;
  CREATE TABLE unwatched (x INTEGER) STRICT;
  INSERT INTO parent VALUES (1, 'one', NULL), (2, 'two', 2.0), (3, 'three', x'00'), (4, NULL, '');
  INSERT INTO child VALUES (1, x'01'), (1, x'01'), (2, NULL), (NULL, x'');
  INSERT INTO pair VALUES ('a', 1, 'x'), ('b', 2, 'y'), ('a', 3, 'z');
  INSERT INTO amount VALUES (1, 1), (2.5, 2.5), (1e300, NULL);
)";

constexpr std::array<std::string_view, 4> kTables{"parent", "child", "pair", "amount"};

/// Whether the change that the hook saw while `sql` ran leads to the sums of the tables after it.
void check_sums(const std::string& sql) {
  CAPTURE(sql);
  auto database = Database::in_memory();
  database.execute(kSchema);
  std::vector<ContentSum> before;
  for (const auto table : kTables) before.push_back(content_sum(database, table));
  const ChangeHook hook{database, kTables};
  database.execute(sql);
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    CAPTURE(kTables[i]);
    CHECK((before[i] + hook.sum_change(kTables[i])) == content_sum(database, kTables[i]));
  }
}

TEST_CASE("inserts, updates and deletes of any kind lead to the sum of what is there") {
  check_sums("INSERT INTO parent VALUES (5, 'five', 3.5), (6, 'Ō', -1)");
  check_sums("INSERT INTO parent (name, note) VALUES ('key given by the engine', 1e300)");
  check_sums("INSERT INTO child VALUES (1, x'01')");
  check_sums("INSERT INTO pair VALUES ('c', 4, 'a')");
  check_sums("UPDATE parent SET name = name || '!', note = 7");
  check_sums("UPDATE parent SET note = 4.0 WHERE id = 1");
  check_sums("UPDATE parent SET id = id + 100");
  check_sums("UPDATE child SET bytes = zeroblob(100)");
  check_sums("UPDATE pair SET b = b + 1");
  check_sums("UPDATE pair SET c = 'w' WHERE b = 2");
  check_sums("DELETE FROM pair WHERE b > 1");
  check_sums("DELETE FROM child");
  check_sums("DELETE FROM pair");
  check_sums("INSERT INTO amount VALUES (7, 7), (-0.0, 0.5), (1e15, 1e15), (9e18, ''), (9e19, '')");
  check_sums("UPDATE amount SET r = r + 1, t = 5");
  check_sums("DELETE FROM amount WHERE r < 2");
  check_sums("INSERT INTO unwatched VALUES (1)");
}

TEST_CASE("conflict clauses are seen") {
  check_sums("INSERT OR REPLACE INTO parent VALUES (1, 'new', 1)");
  check_sums("INSERT OR REPLACE INTO parent VALUES (9, 'one', 1)");
  check_sums("INSERT OR REPLACE INTO parent VALUES (1, 'two', 1)");
  check_sums("INSERT OR REPLACE INTO pair VALUES ('a', 9, 'x')");
  check_sums("INSERT OR IGNORE INTO parent VALUES (1, 'new', 1), (7, 'seven', 1)");
  check_sums("UPDATE OR REPLACE parent SET name = 'one' WHERE id = 2");
  check_sums("UPDATE OR IGNORE parent SET name = 'one'");
  check_sums("INSERT INTO parent VALUES (1, 'x', 1) ON CONFLICT (id) DO UPDATE SET note = 'again'");
  check_sums("INSERT INTO pair VALUES ('a', 9, 'x') ON CONFLICT DO NOTHING");
  check_sums("INSERT INTO pair VALUES ('a', 9, 'x') ON CONFLICT (c, a) DO UPDATE SET b = 9");
}

TEST_CASE("cascades and triggers are seen") {
  check_sums("DELETE FROM parent WHERE id = 1");
  check_sums("UPDATE parent SET id = 50 WHERE id = 1");
  check_sums("DELETE FROM parent");
  check_sums("INSERT OR REPLACE INTO parent VALUES (1, 'cascades to the children', 1)");
  check_sums(
      "CREATE TRIGGER t AFTER INSERT ON unwatched BEGIN UPDATE pair SET b = new.x; END;"
      "INSERT INTO unwatched VALUES (77)");
}

TEST_CASE("equal rows are counted, not cancelled") {
  auto database = Database::in_memory();
  database.execute("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1)");
  const auto one = content_sum(database, "t");
  database.execute("INSERT INTO t VALUES (1)");
  CHECK(content_sum(database, "t") == one + one);
  database.execute("INSERT INTO t VALUES (1)");
  CHECK(content_sum(database, "t") - one == one + one);
  CHECK_FALSE(one == ContentSum{});
}

TEST_CASE("the order of rows and their rowids do not count, types and tables do") {
  auto database = Database::in_memory();
  database.execute(
      "CREATE TABLE t (a ANY, b ANY) STRICT; CREATE TABLE u (a ANY, b ANY) STRICT;"
      "CREATE TABLE v (a ANY, b ANY) STRICT");
  const auto sum = [&](const std::string& table, const std::string& values) {
    database.execute("DELETE FROM " + table + "; INSERT INTO " + table + " VALUES " + values);
    return content_sum(database, table);
  };
  CHECK(sum("t", "(1, 2), (3, 4)") == sum("t", "(3, 4), (1, 2)"));
  CHECK_FALSE(sum("t", "(1, 2)") == sum("u", "(1, 2)"));
  CHECK_FALSE(sum("t", "('1', 2)") == sum("t", "(1, 2)"));
  CHECK_FALSE(sum("t", "(x'31', 2)") == sum("t", "('1', 2)"));
  CHECK(sum("t", "(1.0, 2)") == sum("t", "(1, 2)"));
  CHECK_FALSE(sum("t", "(1.5, 2)") == sum("t", "(1, 2)"));
  CHECK_FALSE(sum("t", "(9e18, 2)") == sum("t", "(9e19, 2)"));
  CHECK_FALSE(sum("t", "('', NULL)") == sum("t", "(NULL, '')"));
  CHECK_FALSE(sum("t", "('ab', 'c')") == sum("t", "('a', 'bc')"));
}

TEST_CASE("the digest of a row is what content_sum.hpp promises for ever") {
  auto database = Database::in_memory();
  database.execute(
      "CREATE TABLE t (a ANY, b ANY, c ANY, d ANY, e ANY) STRICT;"
      "INSERT INTO t VALUES (258, 1.5, 'ab', x'ff', NULL)");
  const auto sum = content_sum(database, "t");
  std::string hex;
  for (const auto byte : sum.bytes) hex += fmt::format("{:02x}", byte);
  CHECK(hex == "329850caa303517a6d32a5a4e8149f0d");
}

TEST_CASE("sums are added and subtracted modulo 2^128") {
  ContentSum most;
  most.bytes.fill(0xFF);
  ContentSum one;
  one.bytes[0] = 1;
  CHECK(most + one == ContentSum{});
  CHECK(ContentSum{} - one == most);
  CHECK(ContentSum::from_blob(most.to_blob()) == most);
  CHECK_THROWS_AS(ContentSum::from_blob({}), Error);
}

TEST_CASE("a hook begins at zero, again after reset, and ends with its object") {
  auto database = Database::in_memory();
  database.execute(kSchema);
  {
    ChangeHook hook{database, kTables};
    CHECK(hook.sum_change("parent") == ContentSum{});
    database.execute("DELETE FROM child");
    CHECK_FALSE(hook.sum_change("child") == ContentSum{});
    CHECK(hook.sum_change("parent") == ContentSum{});
    hook.reset();
    CHECK(hook.sum_change("child") == ContentSum{});
    CHECK_THROWS_AS(hook.sum_change("unwatched"), Error);
  }
  CHECK_NOTHROW(database.execute("DELETE FROM parent"));
}

TEST_CASE("statements prepared before the hook are seen too, one that empties a table included") {
  auto database = Database::in_memory();
  database.execute(kSchema);
  std::array statements{database.prepare("UPDATE pair SET b = b + 1"),
                        database.prepare("DELETE FROM child WHERE bytes IS NOT NULL"),
                        database.prepare("INSERT INTO child VALUES (2, x'05')"),
                        database.prepare("INSERT OR REPLACE INTO parent VALUES (3, 'two', 1)"),
                        database.prepare("DELETE FROM pair")};
  std::vector<ContentSum> before;
  for (const auto table : kTables) before.push_back(content_sum(database, table));
  const ChangeHook hook{database, kTables};
  for (auto& statement : statements) {
    statement.run();
    for (std::size_t i = 0; i < kTables.size(); ++i)
      CHECK((before[i] + hook.sum_change(kTables[i])) == content_sum(database, kTables[i]));
  }
}

TEST_CASE("a temporary table of the same name is another table") {
  auto database = Database::in_memory();
  database.execute(kSchema);
  const ChangeHook hook{database, kTables};
  database.execute("CREATE TEMP TABLE pair (a TEXT); INSERT INTO temp.pair VALUES ('x')");
  CHECK(hook.sum_change("pair") == ContentSum{});
}

TEST_CASE("columns added later count as NULL and may have no other default") {
  for (const std::string alter :
       {"ALTER TABLE pair ADD COLUMN d TEXT", "ALTER TABLE parent ADD COLUMN d TEXT"}) {
    auto database = Database::in_memory();
    database.execute(kSchema);
    database.execute(alter);
    std::vector<ContentSum> before;
    for (const auto table : kTables) before.push_back(content_sum(database, table));
    const ChangeHook hook{database, kTables};
    database.execute("UPDATE pair SET b = 0 WHERE a = 'b'");
    database.execute("DELETE FROM pair WHERE a = 'a'");
    database.execute("DELETE FROM parent WHERE id > 2");
    for (std::size_t i = 0; i < kTables.size(); ++i)
      CHECK((before[i] + hook.sum_change(kTables[i])) == content_sum(database, kTables[i]));
  }
}

}  // namespace
}  // namespace rekam
