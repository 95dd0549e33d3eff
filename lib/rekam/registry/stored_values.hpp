// How dates, codes and words stand in the columns of the registry: days since 1970-01-01, minutes
// after midnight, region codes as integers, words by their number.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/sqlite/statement.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace rekam {

inline std::int64_t stored(Date date) { return day_number(date); }
inline std::int64_t stored(ClockTime time) { return time.minutes; }
inline std::int64_t stored(RegionCode code) { return code.value(); }
template <typename Enum>
requires std::is_enum_v<Enum> std::int64_t stored(Enum value) {
  return static_cast<std::int64_t>(value);
}
/// NIK, household card: whatever has a value().
template <typename Number>
requires requires(const Number& number) { number.value(); }
std::int64_t stored(const Number& number) { return static_cast<std::int64_t>(number.value()); }
template <typename Value>
std::optional<std::int64_t> stored(const std::optional<Value>& value) {
  if (!value) return {};
  return stored(*value);
}

/// In the column about of evidence_run.
inline constexpr std::int64_t kAboutStatus = 0;
inline constexpr std::int64_t kAboutLife = 1;

/// 1970-01-01 for NULL.
inline Date date_at(const Statement& row, int column) {
  return date_of_day_number(static_cast<int>(row.integer(column)));
}
inline std::optional<Date> optional_date_at(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return date_at(row, column);
}
inline ClockTime time_at(const Statement& row, int column) {
  return ClockTime{static_cast<int>(row.integer(column))};
}
inline std::optional<ClockTime> optional_time_at(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return time_at(row, column);
}
inline std::optional<RegionCode> optional_region_at(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return RegionCode::of_value(row.integer(column));
}
/// A blob of another length is damage, and like no digest.
inline Sha256Digest digest_at(const Statement& row, int column) {
  const auto blob = row.blob(column);
  Sha256Digest digest{};
  if (blob.size() == digest.size())
    std::copy(blob.begin(), blob.end(), digest.begin());
  else
    digest.fill(0xFF);
  return digest;
}
template <typename Enum>
Enum enum_at(const Statement& row, int column) {
  return static_cast<Enum>(row.integer(column));
}

}  // namespace rekam
