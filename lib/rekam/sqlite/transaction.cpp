#include "rekam/sqlite/transaction.hpp"

#include <sqlite3.h>

namespace rekam {

namespace {

/// Disk-full and I/O errors end a transaction by themselves; then there is nothing left to do.
void roll_back(Database& database) noexcept {
  if (sqlite3_get_autocommit(database.handle()) == 0)
    sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() { roll_back(); }

void Transaction::roll_back() noexcept { rekam::roll_back(database_); }

void Transaction::commit() { database_.execute("COMMIT"); }

ReadTransaction::ReadTransaction(Database& database) : database_(database) {
  database_.execute("BEGIN");
  // BEGIN alone takes no hold of the file; the first read does.
  try {
    database_.prepare("SELECT count(*) FROM sqlite_schema").run();
  } catch (...) {
    roll_back(database_);
    throw;
  }
}

ReadTransaction::~ReadTransaction() { roll_back(database_); }

}  // namespace rekam
