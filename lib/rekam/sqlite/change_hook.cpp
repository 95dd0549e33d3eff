#define SQLITE_ENABLE_PREUPDATE_HOOK  // Debian's library has it

#include "rekam/sqlite/change_hook.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/row_digest.hpp"
#include "rekam/sqlite/statement.hpp"

#include <sqlite3.h>

#include <cstring>
#include <vector>

namespace rekam {

namespace {

using ReadValue = int (*)(sqlite3*, int, sqlite3_value**);

void add_value(sqlite3_value* value, RowEncoding& row) {
  const int type = sqlite3_value_type(value);
  if (type == SQLITE_NULL) return row.add_null();
  if (type == SQLITE_INTEGER) return row.add_integer(sqlite3_value_int64(value));
  if (type == SQLITE_FLOAT) return row.add_real(sqlite3_value_double(value));
  // As a blob also for text: sqlite3_value_text() would copy it to append a zero byte.
  const auto* start = static_cast<const char*>(sqlite3_value_blob(value));
  const std::string_view bytes{start, static_cast<std::size_t>(sqlite3_value_bytes(value))};
  type == SQLITE_TEXT ? row.add_text(bytes) : row.add_blob(bytes);
}

}  // namespace

class ChangeHook::Watch {
 public:
  Watch(Database& database, std::span<const std::string_view> tables) : handle_(database.handle()) {
    for (const auto table : tables) tables_.push_back({RowDigest{table}, {}});
    look();
    // Statements prepared before may empty a table at once without a word about its rows; setting
    // an authorizer has all of them prepared anew.
    sqlite3_set_authorizer(handle_, allow, nullptr);
    sqlite3_set_authorizer(handle_, nullptr, nullptr);
  }
  ~Watch() { look_away(); }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  const ContentSum& sum_change(std::string_view table) {
    if (lost_a_row_) fail(ErrorKind::database, "no memory left to watch the registry's changes");
    return watched(table).change;
  }

  ContentSum& sum_of(std::string_view table) { return watched(table).change; }

  void run_unwatched(Statement& statement) {
    look_away();
    try {
      statement.run();
    } catch (...) {
      look();
      throw;
    }
    look();
  }

  void reset() {
    for (auto& watched : tables_) watched.change = {};
    lost_a_row_ = false;
  }

 private:
  struct Table {
    RowDigest digest;
    ContentSum change;
  };

  void look() { sqlite3_preupdate_hook(handle_, on_change, this); }
  void look_away() { sqlite3_preupdate_hook(handle_, nullptr, nullptr); }

  Table& watched(std::string_view table) {
    for (auto& watched : tables_)
      if (watched.digest.table() == table) return watched;
    fail(ErrorKind::database, "changes of table {} are not watched", table);
  }

  static int allow(void*, int, const char*, const char*, const char*, const char*) noexcept {
    return SQLITE_OK;
  }

  static void on_change(void* self, sqlite3*, int operation, const char* database,
                        const char* table, sqlite3_int64, sqlite3_int64) noexcept {
    if (std::strcmp(database, "main") == 0)
      static_cast<Watch*>(self)->take_change(operation, table);
  }

  void take_change(int operation, std::string_view table) noexcept try {
    for (auto& watched : tables_) {
      if (watched.digest.table() != table) continue;
      if (operation != SQLITE_INSERT)
        watched.change -= digest_of(watched.digest, sqlite3_preupdate_old);
      if (operation != SQLITE_DELETE)
        watched.change += digest_of(watched.digest, sqlite3_preupdate_new);
      return;
    }
  } catch (...) {
    lost_a_row_ = true;  // an exception must not pass through SQLite
  }

  ContentSum digest_of(RowDigest& digest, ReadValue read) {
    RowEncoding& row = digest.start();
    const int columns = sqlite3_preupdate_count(handle_);
    for (int column = 0; column < columns; ++column) {
      sqlite3_value* value = nullptr;
      if (read(handle_, column, &value) != SQLITE_OK) {
        lost_a_row_ = true;
        return {};
      }
      add_value(value, row);
    }
    return digest.finish();
  }

  sqlite3* handle_;
  std::vector<Table> tables_;
  bool lost_a_row_ = false;
};

ChangeHook::ChangeHook(Database& database, std::span<const std::string_view> tables)
    : watch_(std::make_unique<Watch>(database, tables)) {}
ChangeHook::~ChangeHook() = default;

const ContentSum& ChangeHook::sum_change(std::string_view table) const {
  return watch_->sum_change(table);
}

void ChangeHook::reset() { watch_->reset(); }

ContentSum& ChangeHook::sum_of(std::string_view table) { return watch_->sum_of(table); }

void ChangeHook::run_unwatched(Statement& statement) { watch_->run_unwatched(statement); }

}  // namespace rekam
