// The office's registry: one SQLite file. Opening it checks that it is one, and of a version that
// this program understands.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/sqlite/database.hpp"

#include <optional>
#include <string>

namespace rekam {

/// What a new registry is made with.
struct OfficeIdentity {
  OfficeKey key{};
  RegionCode kabupaten = RegionCode::of_value(1601);
};

class Registry {
 public:
  /// Error{database} when there is none, it is damaged, no registry, or of a newer version.
  static Registry open(const std::string& path, OpenMode mode, DatabaseOptions options = {});
  /// A new registry. Error{usage} when something stands at `path`.
  static Registry create(const std::string& path, const OfficeIdentity& office,
                         DatabaseOptions options = {});
  /// In memory, for tests.
  static Registry in_memory(const OfficeIdentity& office);
  static bool exists(const std::string& path);
  /// The path of one in memory.
  static constexpr std::string_view kInMemory = ":memory:";

  Database& database() { return database_; }
  const OfficeIdentity& office() const { return office_; }
  const std::string& path() const { return path_; }

 private:
  Registry(std::string path, Database database)
      : path_(std::move(path)), database_(std::move(database)) {}
  void fill(const OfficeIdentity& office);
  void read_office();

  std::string path_;
  Database database_;
  OfficeIdentity office_;
};

}  // namespace rekam
