// One connection to a SQLite file, opened the way the registry needs it: durable, private to the
// office, distrustful of what the file says about itself.

#pragma once

#include "rekam/sqlite/statement.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace rekam {

enum class OpenMode {
  read_only,   ///< may finish what a killed program left half done, and nothing else
  read_write,  ///< a missing file is an Error
  create       ///< a missing file is made, 0600, or 0660 with SharedAccess::group
};

/// Whether other accounts of the office's group may use the file. Others never may.
enum class SharedAccess { owner_only, group };

struct DatabaseOptions {
  SharedAccess sharing = SharedAccess::owner_only;
  std::chrono::milliseconds patience{10'000};  ///< how long to wait for another program
};

/// Every failure is an Error: busy when another program holds the file, otherwise database. Its
/// text names the file and the cure, never a value of a row. Not for several threads at once.
class Database {
 public:
  static Database open(const std::string& path, OpenMode mode, DatabaseOptions options = {});

  /// Empty, gone with the object: for tests and scratch tables.
  static Database in_memory();

  /// One statement, kept prepared. It must not outlive the database.
  Statement prepare(std::string_view sql);

  /// Any number of statements without results.
  void execute(const std::string& sql);

  /// Rows inserted, changed or deleted by the last statement that did so.
  std::int64_t changes() const;

  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const noexcept;
  };
  explicit Database(sqlite3* handle) : handle_(handle) {}

  std::unique_ptr<sqlite3, Close> handle_;
};

/// A compact copy of the last committed state in a new file (0600), synced. Not inside a
/// transaction. Error{io} if something stands at `to_path`; after a failure nothing does.
void copy_consistently(Database& from, const std::string& to_path);

/// Writes the whole file anew, so that nothing of what was deleted is left in it. Not inside a
/// transaction; needs as much free space as the file takes.
void write_anew(Database& database);

/// What PRAGMA integrity_check and foreign_key_check find, one sentence each; empty when whole.
std::vector<std::string> integrity_check(Database& database);

}  // namespace rekam
