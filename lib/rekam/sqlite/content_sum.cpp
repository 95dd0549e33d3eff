#include "rekam/sqlite/content_sum.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/row_digest.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <bit>

namespace rekam {

namespace {

/// The bytes of a number from low to high are those of the sum, whatever the machine's order is.
std::uint64_t in_order(std::uint64_t number) {
  return std::endian::native == std::endian::little ? number : __builtin_bswap64(number);
}

/// The lower half, then the upper one.
std::array<std::uint64_t, 2> halves(const ContentSum& sum) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(sum.bytes);
  return {in_order(halves[0]), in_order(halves[1])};
}

void put(ContentSum& sum, std::uint64_t low, std::uint64_t high) {
  const std::array<std::uint64_t, 2> halves{in_order(low), in_order(high)};
  sum.bytes = std::bit_cast<decltype(sum.bytes)>(halves);
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

void add_column(sqlite3_stmt* row, int column, RowEncoding& encoding) {
  const int type = sqlite3_column_type(row, column);
  if (type == SQLITE_NULL) return encoding.add_null();
  if (type == SQLITE_INTEGER) return encoding.add_integer(sqlite3_column_int64(row, column));
  if (type == SQLITE_FLOAT) return encoding.add_real(sqlite3_column_double(row, column));
  const auto* start = static_cast<const char*>(sqlite3_column_blob(row, column));
  const std::string_view bytes{start, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
  type == SQLITE_TEXT ? encoding.add_text(bytes) : encoding.add_blob(bytes);
}

}  // namespace

ContentSum content_sum(Database& database, std::string_view table) {
  auto rows = database.prepare("SELECT * FROM " + quoted(table));
  const int columns = sqlite3_column_count(rows.handle());
  RowDigest digest{table};
  ContentSum sum;
  while (rows.step()) {
    RowEncoding& encoding = digest.start();
    for (int i = 0; i < columns; ++i) add_column(rows.handle(), i, encoding);
    sum += digest.finish();
  }
  return sum;
}

}  // namespace rekam
