// Inserts rows whose digests are made from the very values that are bound, so that a ChangeHook
// need not have each of them handed over by SQLite.

#pragma once

#include "rekam/sqlite/change_hook.hpp"
#include "rekam/sqlite/row_digest.hpp"
#include "rekam/sqlite/statement.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

class Database;

/// put() the values of all columns in the order of the table, then run(); again for the next row.
class RowInsert {
 public:
  /// `sql` inserts one row into `table`, a parameter for each column in order. Without a hook,
  /// whoever watches the database sees the row in the usual way.
  RowInsert(Database& database, std::string_view table, std::string_view sql, ChangeHook* hook);

  void put(std::int64_t value);
  void put(std::optional<std::int64_t> value);
  void put_null();
  /// Borrowed until run() is over.
  void put(std::string_view text);

  Inserted run();

 private:
  Database& database_;
  Statement insert_;
  RowDigest digest_;
  ChangeHook* hook_;
  ContentSum* sum_;
  int parameter_ = 0;
};

}  // namespace rekam
