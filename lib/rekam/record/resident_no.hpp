// The resident number: the opaque, keyed number that stands for a person on sheets, letters and
// pairs, where a NIK must not. Ten characters, such as `K7P3M0QXWY`; the last one is a check
// character that finds every mistyped or swapped character. The first is a letter, so that no
// spreadsheet takes it for a number.

#pragma once

#include "rekam/base/digest.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class ResidentNo {
 public:
  static constexpr int kBits = 44;

  /// Either case, O for 0, I and L for 1; empty if the check character disagrees.
  static std::optional<ResidentNo> parse(std::string_view text);
  static constexpr ResidentNo of_value(std::uint64_t value) { return ResidentNo{value}; }

  constexpr std::uint64_t value() const { return value_; }
  std::string text() const;

  friend auto operator<=>(const ResidentNo&, const ResidentNo&) = default;

 private:
  constexpr explicit ResidentNo(std::uint64_t value) : value_(value) {}
  std::uint64_t value_;
};

/// Derives resident numbers under one office key.
class ResidentNumbers {
 public:
  explicit ResidentNumbers(const OfficeKey& key) : hmac_(key) {}

  /// HMAC of a person's first identity under the office key. `attempt` counts from 0 and is raised
  /// only while the registry already holds the number for somebody else.
  ResidentNo derive(std::string_view identity, unsigned attempt);

 private:
  HmacSha256 hmac_;
};

}  // namespace rekam
