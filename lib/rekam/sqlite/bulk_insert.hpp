// Inserts rows by the thousand: SQLite takes them out of our memory in one statement, which costs
// it half of what as many statements would. Their digests are made from the very bytes that it is
// handed, so that a ChangeHook need not have each of them handed back.

#pragma once

#include "rekam/sqlite/row_encoding.hpp"
#include "rekam/sqlite/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class ChangeHook;
class Database;

/// put() the values of all columns in the order of the table, then end_row(); again for the next
/// row. Nothing is in the table before flush().
class BulkInsert {
 public:
  static constexpr std::size_t kMostRows = 1024;

  /// Without a hook, whoever watches the database sees the rows in the usual way.
  BulkInsert(Database& database, std::string_view table, std::size_t columns, ChangeHook* hook);
  ~BulkInsert();
  BulkInsert(const BulkInsert&) = delete;
  BulkInsert& operator=(const BulkInsert&) = delete;

  void put(std::int64_t value) { encoding_.add_integer(value); }
  void put(std::optional<std::int64_t> value) { value ? put(*value) : put_null(); }
  void put_null() { encoding_.add_null(); }
  void put(std::string_view text) { encoding_.add_text(text); }
  /// Flushes when kMostRows are there.
  void end_row();

  bool is_empty() const { return ends_.empty(); }
  /// Error{database} when a row cannot be inserted, or when any other row was changed.
  void flush();

 private:
  struct Module;
  friend struct Module;

  std::string_view row(std::size_t at) const;
  void prepare();
  ContentSum sum_of_rows() const;

  Database& database_;
  std::string table_;
  std::size_t columns_;
  ChangeHook* hook_;
  RowEncoding encoding_;           ///< of all rows, one after the other
  std::vector<std::size_t> ends_;  ///< of each row in it
  std::string module_;             ///< the name under which SQLite knows our rows
  std::optional<Statement> insert_;
};

}  // namespace rekam
