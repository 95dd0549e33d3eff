#include "rekam/sqlite/content_sum.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/row_digest.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kHalf = sizeof(std::uint64_t);

/// The lower half, then the upper one.
std::array<std::uint64_t, 2> halves(const ContentSum& sum) {
  std::array<std::uint64_t, 2> halves{};
  for (std::size_t i = kHalf; i-- > 0;) {
    halves[0] = halves[0] << 8U | sum.bytes[i];
    halves[1] = halves[1] << 8U | sum.bytes[kHalf + i];
  }
  return halves;
}

void put(ContentSum& sum, std::uint64_t low, std::uint64_t high) {
  for (std::size_t i = 0; i < kHalf; ++i) {
    sum.bytes[i] = static_cast<std::uint8_t>(low >> (8 * i));
    sum.bytes[kHalf + i] = static_cast<std::uint8_t>(high >> (8 * i));
  }
}

}  // namespace

ContentSum& ContentSum::operator+=(const ContentSum& other) {
  const auto [low, high] = halves(*this);
  const auto [other_low, other_high] = halves(other);
  const std::uint64_t sum = low + other_low;
  put(*this, sum, high + other_high + (sum < low ? 1 : 0));
  return *this;
}

ContentSum& ContentSum::operator-=(const ContentSum& other) {
  const auto [low, high] = halves(*this);
  const auto [other_low, other_high] = halves(other);
  put(*this, low - other_low, high - other_high - (low < other_low ? 1 : 0));
  return *this;
}

ContentSum ContentSum::from_blob(std::span<const std::uint8_t> blob) {
  ContentSum sum;
  if (blob.size() != sum.bytes.size())
    fail(ErrorKind::database, "a content sum of {} bytes instead of 16; the registry is damaged",
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
