// Sixteen decimal digits that fit one 64-bit integer: what a NIK and a household card number are
// made of. The two are different types; this is only their common arithmetic.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class SixteenDigits {
 public:
  /// Empty unless `text` is exactly sixteen digits of which the first is not 0.
  static std::optional<SixteenDigits> parse(std::string_view text);

  constexpr explicit SixteenDigits(std::uint64_t value) : value_(value) {}

  constexpr std::uint64_t value() const { return value_; }
  /// The `count` digits from position `first`, counted from 0 at the left, as a number.
  constexpr int digits(int first, int count) const {
    return static_cast<int>(value_ / power_of_ten(16 - first - count) % power_of_ten(count));
  }
  std::string text() const;

  friend auto operator<=>(const SixteenDigits&, const SixteenDigits&) = default;

 private:
  static constexpr std::uint64_t power_of_ten(int exponent) {
    return exponent == 0 ? 1 : 10 * power_of_ten(exponent - 1);
  }
  std::uint64_t value_;
};

}  // namespace rekam
