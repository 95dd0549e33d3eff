// All or nothing, and reads of one moment.

#pragma once

#include "rekam/sqlite/database.hpp"

namespace rekam {

/// Takes the right to write at once (BEGIN IMMEDIATE): Error{busy} now rather than after the work.
/// Rolls back unless committed. The database must outlive it.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Durable when it returns. After Error{busy} nothing is stored; after another one only the file
  /// knows, once this is rolled back.
  void commit();
  void roll_back() noexcept;

 private:
  Database& database_;
};

/// Every read until its end sees the state at its beginning; others may read but not commit.
class ReadTransaction {
 public:
  explicit ReadTransaction(Database& database);
  ~ReadTransaction();
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;

 private:
  Database& database_;
};

}  // namespace rekam
