#include "rekam/registry/schema.hpp"

#include "rekam/record/enrolment_status.hpp"
#include "support/office_registry.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

using namespace tests;

Database an_empty_registry() {
  auto database = Database::in_memory();
  migrate_schema(database);
  return database;
}

/// Whether the database takes `sql`.
bool takes(Database& database, const std::string& sql) {
  return error_of([&] { database.execute(sql); }).second == "no error";
}

TEST_CASE("the schema carries its version and tells a registry from other files") {
  auto database = an_empty_registry();
  CHECK(number(database, "PRAGMA user_version") == kSchemaVersion);
  CHECK(number(database, "PRAGMA application_id") == kApplicationId);
}

TEST_CASE("migrating what is of the newest version changes nothing") {
  auto database = an_empty_registry();
  const auto before = schema_text(database);
  migrate_schema(database);
  CHECK(schema_text(database) == before);
  CHECK(before == expected_schema_text());
}

TEST_CASE("the chain vouches for every table but the chain itself and its sums") {
  auto database = an_empty_registry();
  auto select = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('event', 'content')"
      " ORDER BY name");
  std::vector<std::string> tables;
  while (select.step()) tables.emplace_back(select.text(0));
  const auto vouched = vouched_tables();
  CHECK(tables == std::vector<std::string>{vouched.begin(), vouched.end()});
  CHECK(std::is_sorted(vouched.begin(), vouched.end()));
}

TEST_CASE("the views call every status by its word") {
  auto database = an_empty_registry();
  auto select = database.prepare("SELECT status, word FROM status_word ORDER BY status");
  int status = 0;
  for (; select.step(); ++status) {
    CHECK(select.integer(0) == status);
    CHECK(select.text(1) == to_text(static_cast<EnrolmentStatus>(status)));
  }
  CHECK(status == kEnrolmentStatusCount);
}

TEST_CASE("every table is strict about types") {
  auto database = an_empty_registry();
  CHECK(number(database,
               "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
               " AND strict = 0 AND name NOT LIKE 'sqlite_%'") == 0);
}

TEST_CASE("an event is never changed and never removed") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti()});
  Database& database = registry.database();
  CHECK_FALSE(takes(database, "UPDATE event SET at = '2016-01-01 08:00'"));
  CHECK_FALSE(takes(database, "DELETE FROM event"));
  CHECK(text(database, "SELECT subject FROM event") == "list 1");
}

TEST_CASE("a list whose rows do not add up cannot be stored") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti()});
  CHECK_FALSE(takes(registry.database(), "UPDATE list SET rejected = 1"));
}

TEST_CASE("nobody has two live calls and no seat has two people") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti(), budi()});
  Database& database = registry.database();
  database.execute(
      "INSERT INTO service_day VALUES ('P', 17000, 'draft', 1, 2, 480, 900, 'P', 0, 17000, 0, 0, "
      "0, 1);"
      "INSERT INTO seat VALUES ('P', 17000, 1, 480, 1), ('P', 17000, 2, 480, 1);"
      "INSERT INTO call VALUES ('P', 17000, 1, 1, 1, 1, 17000, NULL, NULL, '', '', NULL, NULL, 0, "
      "NULL, 0)");
  CHECK_FALSE(takes(database,
                    "INSERT INTO call VALUES ('P', 17000, 2, 1, 1, 1, 17000, NULL, NULL,"
                    " '', '', NULL, NULL, 0, NULL, 0)"));
  CHECK_FALSE(takes(database,
                    "INSERT INTO call VALUES ('P', 17000, 1, 2, 1, 1, 17000, NULL, NULL,"
                    " '', '', NULL, NULL, 0, NULL, 0)"));
  CHECK_FALSE(takes(database,
                    "INSERT INTO call VALUES ('P', 17000, 3, 2, 1, 1, 17000, NULL, NULL,"
                    " '', '', NULL, NULL, 0, NULL, 0)"));
  CHECK(takes(database,
              "INSERT INTO call VALUES ('P', 17000, 2, 2, 1, 1, 17000, NULL, NULL, '',"
              " '', NULL, NULL, 0, NULL, 0)"));
}

TEST_CASE("the views show numbers, dates and codes as people write them") {
  auto registry = Registry::in_memory(an_office());
  auto person = siti();
  person.desa = RegionCode::parse("16.01.14.1001");
  import_people(registry, {person});
  Database& database = registry.database();
  CHECK(text(database, "SELECT nik FROM residents") == "1601145203850001");
  CHECK(text(database, "SELECT no_kk FROM residents") == "1601140101100001");
  CHECK(text(database, "SELECT birth_date FROM residents") == "1985-03-12");
  CHECK(text(database, "SELECT kecamatan_code FROM residents") == "16.01.14");
  CHECK(text(database, "SELECT desa_code FROM residents") == "16.01.14.1001");
  CHECK(text(database, "SELECT no_kk FROM households") == "1601140101100001");
  CHECK(text(database, "SELECT list_date FROM imports") == "2016-09-01");
  CHECK(text(database, "SELECT kind FROM events") == "import");
}

}  // namespace
}  // namespace rekam
