#include "rekam/registry/registry.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/output_file.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/sqlite/content_sum.hpp"
#include "rekam/sqlite/statement.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <algorithm>
#include <unistd.h>

namespace rekam {

namespace {

void check_version(const std::string& path, Database& database) {
  if (application_id(database) != kApplicationId)
    fail(ErrorKind::database, "{} is no registry of rekam; name the registry with --db", path);
  const int version = schema_version(database);
  if (version > kSchemaVersion)
    fail(ErrorKind::database,
         "{} was written by a newer rekam (its version is {}, this program knows {}); install the "
         "newer rekam",
         path, version, kSchemaVersion);
}

}  // namespace

bool Registry::exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

Registry Registry::open(const std::string& path, OpenMode mode, DatabaseOptions options) {
  Registry registry{path, Database::open(path, mode, options)};
  check_version(path, registry.database_);
  if (mode != OpenMode::read_only && schema_version(registry.database_) < kSchemaVersion) {
    Transaction transaction{registry.database_};
    migrate_schema(registry.database_);
    transaction.commit();
  }
  registry.read_office();
  return registry;
}

Registry Registry::create(const std::string& path, const OfficeIdentity& office,
                          DatabaseOptions options) {
  if (exists(path)) fail(ErrorKind::usage, "{} exists already; name another file with --db", path);
  create_new_file(
      path, options.sharing == SharedAccess::group ? FileAccess::group_write : FileAccess::owner);
  try {
    Registry registry{path, Database::open(path, OpenMode::read_write, options)};
    registry.fill(office);
    return registry;
  } catch (...) {
    ::unlink(path.c_str());
    throw;
  }
}

Registry Registry::in_memory(const OfficeIdentity& office) {
  Registry registry{std::string{kInMemory}, Database::in_memory()};
  registry.fill(office);
  return registry;
}

void Registry::fill(const OfficeIdentity& office) {
  Transaction transaction{database_};
  migrate_schema(database_);
  auto insert = database_.prepare("INSERT INTO office (name, value) VALUES (?, ?)");
  insert.bind_copy(1, std::string_view{"key"});
  insert.bind_copy(2, std::span<const std::uint8_t>{office.key});
  insert.run();
  const std::string kabupaten = office.kabupaten.text();
  insert.bind_copy(1, std::string_view{"kabupaten"});
  insert.bind_copy(
      2, std::span{reinterpret_cast<const std::uint8_t*>(kabupaten.data()), kabupaten.size()});
  insert.run();
  for (const auto table : vouched_tables()) {
    auto content = database_.prepare("INSERT INTO content (table_name, sum) VALUES (?, ?)");
    const auto sum = content_sum(database_, table);
    content.bind_copy(1, table);
    content.bind_copy(2, sum.to_blob());
    content.run();
  }
  transaction.commit();
  office_ = office;
}

void Registry::read_office() {
  auto select = database_.prepare("SELECT name, value FROM office");
  int found = 0;
  while (select.step()) {
    const auto value = select.blob(1);
    if (select.text(0) == "key" && value.size() == office_.key.size()) {
      std::copy(value.begin(), value.end(), office_.key.begin());
      ++found;
    } else if (select.text(0) == "kabupaten") {
      const auto code =
          RegionCode::parse({reinterpret_cast<const char*>(value.data()), value.size()});
      if (!code) continue;
      office_.kabupaten = *code;
      ++found;
    }
  }
  if (found != 2)
    fail(ErrorKind::database, "{} is damaged: it does not know its office; restore the last backup",
         path_);
}

}  // namespace rekam
