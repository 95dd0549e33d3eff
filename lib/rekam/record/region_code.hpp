// A region code of the Ministry of Home Affairs: province 16, kabupaten 16.01, kecamatan 16.01.14,
// desa or kelurahan 16.01.14.1001.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

enum class RegionLevel { province, kabupaten, kecamatan, desa };

class RegionCode {
 public:
  /// With or without dots: `16.01.14`, `160114`, `16.01.14.1001`, `1601141001`.
  static std::optional<RegionCode> parse(std::string_view text);
  /// Its digits as one number, such as 160114: how the registry stores it.
  static constexpr RegionCode of_value(std::int64_t value) { return RegionCode{value}; }

  constexpr std::int64_t value() const { return value_; }
  constexpr RegionLevel level() const {
    return value_ < 100         ? RegionLevel::province
           : value_ < 10'000    ? RegionLevel::kabupaten
           : value_ < 1'000'000 ? RegionLevel::kecamatan
                                : RegionLevel::desa;
  }
  /// The region of a wider level that it lies in; itself if it is of that level or wider.
  constexpr RegionCode within(RegionLevel level) const {
    std::int64_t value = value_;
    if (value >= 1'000'000 && level < RegionLevel::desa) value /= 10'000;
    if (value >= 10'000 && level < RegionLevel::kecamatan) value /= 100;
    if (value >= 100 && level < RegionLevel::kabupaten) value /= 100;
    return RegionCode{value};
  }
  /// Whether `other` is this region or lies in it.
  constexpr bool contains(RegionCode other) const { return other.within(level()) == *this; }

  std::string text() const;  ///< dotted

  friend auto operator<=>(const RegionCode&, const RegionCode&) = default;

 private:
  constexpr explicit RegionCode(std::int64_t value) : value_(value) {}
  std::int64_t value_;
};

}  // namespace rekam
