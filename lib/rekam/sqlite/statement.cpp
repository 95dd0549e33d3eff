#include "rekam/sqlite/statement.hpp"

#include "rekam/sqlite/failure.hpp"

#include <sqlite3.h>

namespace rekam {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

void Statement::check(int code) {
  if (code == SQLITE_OK) return;
  auto* database = sqlite3_db_handle(handle());
  // The reason must be read before reset(), and reset() frees what the statement holds.
  try {
    fail_in_sqlite(database, code, sqlite3_sql(handle()));
  } catch (...) {
    reset();
    throw;
  }
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(handle(), parameter, value));
  return *this;
}

Statement& Statement::bind(int parameter, std::optional<std::int64_t> value) {
  return value ? bind(parameter, *value) : bind_null(parameter);
}

Statement& Statement::bind_null(int parameter) {
  check(sqlite3_bind_null(handle(), parameter));
  return *this;
}

namespace {

// SQLite takes a null pointer for NULL, but an empty view may hold one.
int bind_text(sqlite3_stmt* statement, int parameter, std::string_view text,
              sqlite3_destructor_type lifetime) {
  return sqlite3_bind_text64(statement, parameter, text.empty() ? "" : text.data(), text.size(),
                             lifetime, SQLITE_UTF8);
}

int bind_blob(sqlite3_stmt* statement, int parameter, std::span<const std::uint8_t> blob,
              sqlite3_destructor_type lifetime) {
  if (blob.empty()) return sqlite3_bind_zeroblob(statement, parameter, 0);
  return sqlite3_bind_blob64(statement, parameter, blob.data(), blob.size(), lifetime);
}

}  // namespace

Statement& Statement::bind_borrowed(int parameter, std::string_view text) {
  check(bind_text(handle(), parameter, text, SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_borrowed(int parameter, std::span<const std::uint8_t> blob) {
  check(bind_blob(handle(), parameter, blob, SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_copy(int parameter, std::string_view text) {
  check(bind_text(handle(), parameter, text, SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind_copy(int parameter, std::span<const std::uint8_t> blob) {
  check(bind_blob(handle(), parameter, blob, SQLITE_TRANSIENT));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(handle());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  check(code);
  return false;
}

void Statement::reset() { sqlite3_reset(handle()); }

void Statement::run() {
  while (step()) continue;
  reset();
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle(), column); }

std::optional<std::int64_t> Statement::optional_integer(int column) const {
  if (is_null(column)) return {};
  return integer(column);
}

std::string_view Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(handle(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(handle(), column))};
}

std::optional<std::string_view> Statement::optional_text(int column) const {
  if (is_null(column)) return {};
  return text(column);
}

std::span<const std::uint8_t> Statement::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle(), column))};
}

}  // namespace rekam
