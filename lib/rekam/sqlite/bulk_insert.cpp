#include "rekam/sqlite/bulk_insert.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/change_hook.hpp"
#include "rekam/sqlite/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <bit>
#include <new>

namespace rekam {

/// Our rows as SQLite reads them: a virtual table of one connection, in no schema.
struct BulkInsert::Module {
  static constexpr std::size_t kMostColumns = 32;

  struct Table {
    sqlite3_vtab base;
    const BulkInsert* rows;
  };
  struct Cursor {
    sqlite3_vtab_cursor base;
    const BulkInsert* rows;
    std::size_t row;
    std::array<EncodedValue, kMostColumns> values;  ///< of the row

    void find_values() {
      if (row == rows->ends_.size()) return;
      const auto encoded = rows->row(row);
      std::size_t at = rows->table_.size() + 1;
      for (std::size_t i = 0; i < rows->columns_; ++i) {
        values[i] = value_at(encoded, at);
        at = values[i].end;
      }
    }
  };

  static Cursor& cursor_of(sqlite3_vtab_cursor* base) { return *reinterpret_cast<Cursor*>(base); }

  static int connect(sqlite3* handle, void* rows, int, const char* const*, sqlite3_vtab** table,
                     char**) noexcept try {
    std::string columns = "c0";
    for (std::size_t i = 1; i < static_cast<const BulkInsert*>(rows)->columns_; ++i)
      columns += fmt::format(",c{}", i);
    const int code =
        sqlite3_declare_vtab(handle, fmt::format("CREATE TABLE rows({})", columns).c_str());
    if (code != SQLITE_OK) return code;
    *table = &(new Table{{}, static_cast<const BulkInsert*>(rows)})->base;
    return SQLITE_OK;
  } catch (...) {
    return SQLITE_NOMEM;
  }
  static int disconnect(sqlite3_vtab* table) noexcept {
    delete reinterpret_cast<Table*>(table);
    return SQLITE_OK;
  }
  static int best_index(sqlite3_vtab*, sqlite3_index_info* plan) noexcept {
    plan->estimatedCost = kMostRows;
    plan->estimatedRows = kMostRows;
    return SQLITE_OK;
  }
  static int open(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor) noexcept {
    auto* const made = new (std::nothrow) Cursor{};
    if (made == nullptr) return SQLITE_NOMEM;
    made->rows = reinterpret_cast<Table*>(table)->rows;
    *cursor = &made->base;
    return SQLITE_OK;
  }
  static int close(sqlite3_vtab_cursor* cursor) noexcept {
    delete &cursor_of(cursor);
    return SQLITE_OK;
  }
  static int filter(sqlite3_vtab_cursor* base, int, const char*, int, sqlite3_value**) noexcept {
    Cursor& cursor = cursor_of(base);
    cursor.row = 0;
    cursor.find_values();
    return SQLITE_OK;
  }
  static int next(sqlite3_vtab_cursor* base) noexcept {
    Cursor& cursor = cursor_of(base);
    ++cursor.row;
    cursor.find_values();
    return SQLITE_OK;
  }
  static int is_at_end(sqlite3_vtab_cursor* base) noexcept {
    const Cursor& cursor = cursor_of(base);
    return cursor.row == cursor.rows->ends_.size() ? 1 : 0;
  }
  static int column(sqlite3_vtab_cursor* base, sqlite3_context* result, int column) noexcept {
    const EncodedValue& value = cursor_of(base).values[static_cast<std::size_t>(column)];
    if (value.letter == 'i') {
      sqlite3_result_int64(result, static_cast<std::int64_t>(value.number));
    } else if (value.letter == 't') {
      sqlite3_result_text64(result, value.bytes.data(), value.bytes.size(), SQLITE_STATIC,
                            SQLITE_UTF8);
    }
    return SQLITE_OK;  // without a result it is NULL
  }
  static int row_id(sqlite3_vtab_cursor* base, sqlite3_int64* id) noexcept {
    *id = static_cast<sqlite3_int64>(cursor_of(base).row);
    return SQLITE_OK;
  }

  static const sqlite3_module* functions() {
    static const sqlite3_module module = [] {
      sqlite3_module made{};
      made.xConnect = connect;  // without xCreate it is a table by the module's own name
      made.xDisconnect = disconnect;
      made.xBestIndex = best_index;
      made.xOpen = open;
      made.xClose = close;
      made.xFilter = filter;
      made.xNext = next;
      made.xEof = is_at_end;
      made.xColumn = column;
      made.xRowid = row_id;
      return made;
    }();
    return &module;
  }
};

BulkInsert::BulkInsert(Database& database, std::string_view table, std::size_t columns,
                       ChangeHook* hook)
    : database_(database), table_(table), columns_(columns), hook_(hook) {
  encoding_.add_table(table_);
}

BulkInsert::~BulkInsert() {
  if (!insert_) return;
  insert_.reset();
  sqlite3_create_module_v2(database_.handle(), module_.c_str(), nullptr, nullptr, nullptr);
}

std::string_view BulkInsert::row(std::size_t at) const {
  const std::size_t start = at == 0 ? 0 : ends_[at - 1];
  return encoding_.bytes().substr(start, ends_[at] - start);
}

void BulkInsert::end_row() {
  ends_.push_back(encoding_.size());
  if (ends_.size() == kMostRows) return flush();
  encoding_.add_table(table_);
}

void BulkInsert::prepare() {
  // Two stores of one connection must not take each other's rows.
  module_ = fmt::format("bulk_{}_{:x}", table_, std::bit_cast<std::uintptr_t>(this));
  if (sqlite3_create_module_v2(database_.handle(), module_.c_str(), Module::functions(), this,
                               nullptr) != SQLITE_OK)
    fail(ErrorKind::database, "no memory left to insert rows");
  // FAIL needs no second journal: whoever sees the error rolls everything back.
  insert_ =
      database_.prepare(fmt::format("INSERT OR FAIL INTO {} SELECT * FROM {}", table_, module_));
}

ContentSum BulkInsert::sum_of_rows() const {
  ContentSum sum;
  for (std::size_t i = 0; i < ends_.size(); ++i) sum += digest_of_row(row(i));
  return sum;
}

void BulkInsert::flush() {
  if (ends_.empty()) return;
  if (!insert_) prepare();
  const auto before = sqlite3_total_changes64(database_.handle());
  hook_ != nullptr ? hook_->run_unwatched(*insert_) : insert_->run();
  const auto changed = sqlite3_total_changes64(database_.handle()) - before;
  if (changed != static_cast<sqlite3_int64>(ends_.size()))
    fail(ErrorKind::database, "an insert into {} changed other rows", table_);
  if (hook_ != nullptr) hook_->sum_of(table_) += sum_of_rows();
  ends_.clear();
  encoding_.cut(table_.size() + 1);
}

}  // namespace rekam
