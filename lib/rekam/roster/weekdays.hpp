// The days of the week on which a service point is open by rule.

#pragma once

#include "rekam/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class Weekdays {
 public:
  constexpr Weekdays() = default;  ///< none at all
  static constexpr Weekdays monday_to_friday() { return of_bits(0b11111); }
  /// Bit 0 is Monday, bit 6 Sunday.
  static constexpr Weekdays of_bits(unsigned bits) { return Weekdays{bits & 0b1111111}; }

  /// `Mon-Fri`, `Mon,Wed`, `Senin-Jumat`, `Sen s/d Sab`, `1-5` (1 is Monday); a range may run past
  /// Sunday. Empty unless every piece is a day or a range of days.
  static std::optional<Weekdays> parse(std::string_view text);

  constexpr unsigned bits() const { return bits_; }
  constexpr bool contains(Date day) const {
    return (bits_ >> (std::chrono::weekday{day}.iso_encoding() - 1) & 1U) != 0;
  }

  friend bool operator==(const Weekdays&, const Weekdays&) = default;

 private:
  constexpr explicit Weekdays(unsigned bits) : bits_(bits) {}
  unsigned bits_ = 0;
};

/// `Mon-Fri`, `Mon,Wed`, `Mon-Wed,Sat`: what parse reads, in one spelling. Empty for none.
std::string to_text(Weekdays weekdays);

/// `Monday` … `Sunday`.
std::string_view weekday_name(Date day);

}  // namespace rekam
