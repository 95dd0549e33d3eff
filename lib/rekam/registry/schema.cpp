#include "rekam/registry/schema.hpp"

#include "rekam/registry/schema_sql.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <array>

namespace rekam {

namespace {

int pragma_number(Database& database, std::string_view pragma) {
  auto statement = database.prepare(pragma);
  return statement.step() ? static_cast<int>(statement.integer(0)) : 0;
}

// Migration i brings version i to version i + 1. Only ever add one at the end.
constexpr std::array<std::string_view, kSchemaVersion> kMigrations{kSchemaSql1};

}  // namespace

int schema_version(Database& database) { return pragma_number(database, "PRAGMA user_version"); }

int application_id(Database& database) { return pragma_number(database, "PRAGMA application_id"); }

void migrate_schema(Database& database) {
  for (int version = schema_version(database); version < kSchemaVersion; ++version)
    database.execute(std::string{kMigrations.at(static_cast<std::size_t>(version))});
  database.execute("PRAGMA user_version = " + std::to_string(kSchemaVersion));
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
}

std::span<const std::string_view> vouched_tables() {
  static constexpr std::array<std::string_view, 36> tables{"calendar_row",
                                                           "call",
                                                           "closing",
                                                           "closing_person",
                                                           "confirmed",
                                                           "coverage",
                                                           "doubtful_cell",
                                                           "duplicate_decision",
                                                           "evidence_run",
                                                           "forecast",
                                                           "former_decision",
                                                           "former_reference",
                                                           "former_resident",
                                                           "former_seen",
                                                           "identity",
                                                           "leans_on",
                                                           "list",
                                                           "listed_pair",
                                                           "named_again",
                                                           "office",
                                                           "older_field",
                                                           "outage",
                                                           "outcome",
                                                           "publication",
                                                           "purged",
                                                           "receipt",
                                                           "region_row",
                                                           "rejected_row",
                                                           "resident",
                                                           "resident_number",
                                                           "seat",
                                                           "service_day",
                                                           "service_point",
                                                           "settled_call",
                                                           "standing",
                                                           "tombstone"};
  return tables;
}

std::string schema_text(Database& database) {
  auto statement = database.prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
  std::string text;
  while (statement.step()) {
    for (int column = 0; column < 3; ++column) {
      text += statement.text(column);
      text += '\n';
    }
  }
  return text;
}

std::string expected_schema_text() {
  auto database = Database::in_memory();
  migrate_schema(database);
  return schema_text(database);
}

}  // namespace rekam
