#include "rekam/sqlite/content_sum.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/row_digest.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace rekam {

ContentSum& ContentSum::operator+=(const ContentSum& other) {
  unsigned carry = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    carry += unsigned{bytes[i]} + other.bytes[i];
    bytes[i] = static_cast<std::uint8_t>(carry & 0xFFU);
    carry >>= 8U;
  }
  return *this;
}

ContentSum& ContentSum::operator-=(const ContentSum& other) {
  unsigned borrow = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned difference = unsigned{bytes[i]} - other.bytes[i] - borrow;
    bytes[i] = static_cast<std::uint8_t>(difference & 0xFFU);
    borrow = (difference >> 8U) & 1U;
  }
  return *this;
}

ContentSum ContentSum::from_blob(std::span<const std::uint8_t> blob) {
  ContentSum sum;
  if (blob.size() != sum.bytes.size())
    fail(ErrorKind::database, "a content sum of {} bytes instead of 32; the registry is damaged",
         blob.size());
  std::copy(blob.begin(), blob.end(), sum.bytes.begin());
  return sum;
}

namespace {

std::string quoted(std::string_view name) {
  std::string identifier = "\"";
  for (const char c : name) identifier.append(c == '"' ? 2 : 1, c);
  return identifier + "\"";
}

void add_column(sqlite3_stmt* row, int column, RowDigest& digest) {
  const int type = sqlite3_column_type(row, column);
  if (type == SQLITE_NULL) return digest.add_null();
  if (type == SQLITE_INTEGER) return digest.add_integer(sqlite3_column_int64(row, column));
  if (type == SQLITE_FLOAT) return digest.add_real(sqlite3_column_double(row, column));
  const auto* start = static_cast<const char*>(sqlite3_column_blob(row, column));
  const std::string_view bytes{start, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
  type == SQLITE_TEXT ? digest.add_text(bytes) : digest.add_blob(bytes);
}

}  // namespace

ContentSum content_sum(Database& database, std::string_view table) {
  auto rows = database.prepare("SELECT * FROM " + quoted(table));
  const int columns = sqlite3_column_count(rows.handle());
  RowDigest digest{table};
  ContentSum sum;
  while (rows.step()) {
    digest.start();
    for (int i = 0; i < columns; ++i) add_column(rows.handle(), i, digest);
    sum += digest.finish();
  }
  return sum;
}

}  // namespace rekam
