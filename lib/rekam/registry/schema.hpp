// The registry's schema and its migrations. Every SQL text of rekam stands in this folder.

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rekam {

class Database;

/// The version that this program writes; PRAGMA user_version of the file.
inline constexpr int kSchemaVersion = 1;
/// PRAGMA application_id: tells a rekam registry from any other SQLite file.
inline constexpr int kApplicationId = 0x72656B61;

/// Those of a file; 0 where nothing was written.
int schema_version(Database& database);
int application_id(Database& database);

/// Brings an empty file or an older registry to kSchemaVersion. Inside a transaction.
void migrate_schema(Database& database);

/// Tables whose contents the event chain vouches for, in order of name.
std::span<const std::string_view> vouched_tables();

/// What sqlite_schema says, as one digestible text.
std::string schema_text(Database& database);
/// What it must say at kSchemaVersion.
std::string expected_schema_text();

}  // namespace rekam
