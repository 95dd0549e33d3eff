#include "rekam/sqlite/bulk_insert.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/change_hook.hpp"
#include "rekam/sqlite/database.hpp"
#include "support/office_registry.hpp"

#include <doctest/doctest.h>

#include <array>

namespace rekam {
namespace {

using namespace tests;

constexpr std::array<std::string_view, 1> kTables{"person"};

Database a_database() {
  auto database = Database::in_memory();
  database.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, age INTEGER) STRICT");
  return database;
}

void put_person(BulkInsert& people, std::int64_t id, std::string_view name,
                std::optional<std::int64_t> age) {
  people.put(id);
  people.put(name);
  people.put(age);
  people.end_row();
}

TEST_CASE("rows are in the table after a flush, and not before") {
  auto database = a_database();
  BulkInsert people{database, "person", 3, nullptr};
  CHECK(people.is_empty());
  put_person(people, 7, "SITI", 31);
  put_person(people, 9, "", {});
  CHECK(number(database, "SELECT count(*) FROM person") == 0);
  people.flush();
  CHECK(people.is_empty());
  CHECK(text(database, "SELECT name FROM person WHERE id = 7") == "SITI");
  CHECK(number(database, "SELECT age FROM person WHERE id = 7") == 31);
  CHECK(number(database, "SELECT name = '' AND age IS NULL FROM person WHERE id = 9") == 1);
  people.flush();
  put_person(people, 10, "BUDI", 40);
  people.flush();
  CHECK(number(database, "SELECT count(*) FROM person") == 3);
}

TEST_CASE("a full batch is inserted by itself") {
  auto database = a_database();
  BulkInsert people{database, "person", 3, nullptr};
  for (std::size_t i = 0; i <= BulkInsert::kMostRows; ++i)
    put_person(people, static_cast<std::int64_t>(i), "ORANG", {});
  CHECK(number(database, "SELECT count(*) FROM person") == BulkInsert::kMostRows);
}

TEST_CASE("the sums of rows that were never handed back are those of the table") {
  auto database = a_database();
  ChangeHook hook{database, kTables};
  BulkInsert people{database, "person", 3, &hook};
  put_person(people, 1, "SITI", 31);
  put_person(people, -5, "D'ANGELO \xC3\x89", {});
  people.flush();
  CHECK(hook.sum_change("person") == content_sum(database, "person"));
  database.execute("DELETE FROM person WHERE id = 1");
  CHECK(hook.sum_change("person") == content_sum(database, "person"));
}

TEST_CASE("who watches without being told sees the rows as ever") {
  auto database = a_database();
  ChangeHook hook{database, kTables};
  BulkInsert people{database, "person", 3, nullptr};
  put_person(people, 1, "SITI", 31);
  people.flush();
  CHECK(hook.sum_change("person") == content_sum(database, "person"));
}

TEST_CASE("a row that cannot be inserted ends it") {
  auto database = a_database();
  BulkInsert people{database, "person", 3, nullptr};
  put_person(people, 1, "SITI", {});
  put_person(people, 1, "BUDI", {});
  CHECK(error_of([&] { people.flush(); }).first == ErrorKind::database);
}

TEST_CASE("a trigger that changes other rows is noticed") {
  auto database = a_database();
  database.execute(
      "CREATE TRIGGER meddle AFTER INSERT ON person WHEN new.id > 0 BEGIN"
      " INSERT INTO person VALUES (-new.id, 'SHADOW', 0); END");
  ChangeHook hook{database, kTables};
  BulkInsert people{database, "person", 3, &hook};
  put_person(people, 1, "SITI", {});
  CHECK(error_of([&] { people.flush(); }).second == "an insert into person changed other rows");
}

TEST_CASE("two of them for one table keep their rows apart") {
  auto database = a_database();
  BulkInsert one{database, "person", 3, nullptr};
  {
    BulkInsert other{database, "person", 3, nullptr};
    put_person(one, 1, "SITI", {});
    put_person(other, 2, "BUDI", {});
    other.flush();
  }
  one.flush();
  CHECK(number(database, "SELECT count(*) FROM person") == 2);
}

TEST_CASE("what is encoded is read as it was") {
  RowEncoding row;
  row.add_integer(-7);
  row.add_null();
  row.add_text("SITI");
  row.add_real(0.5);
  const auto first = value_at(row.bytes(), 0);
  CHECK(first.letter == 'i');
  CHECK(static_cast<std::int64_t>(first.number) == -7);
  const auto second = value_at(row.bytes(), first.end);
  CHECK(second.letter == 'n');
  const auto third = value_at(row.bytes(), second.end);
  CHECK(third.bytes == "SITI");
  CHECK(value_at(row.bytes(), third.end).letter == 'r');
  CHECK(value_at(row.bytes(), third.end).end == row.size());
}

}  // namespace
}  // namespace rekam
