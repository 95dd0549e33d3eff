// Nomor Kartu Keluarga, the 16-digit number of a household's card: region of issue, date of issue
// (DDMMYY, never plus 40) and serial. It changes when a household moves or splits.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/sixteen_digits.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class HouseholdCardNumber {
 public:
  /// Empty unless sixteen digits, the first not 0, the serial not 0000 (cut by a spreadsheet).
  static std::optional<HouseholdCardNumber> parse(std::string_view text);
  static constexpr HouseholdCardNumber of_value(std::uint64_t value) {
    return HouseholdCardNumber{SixteenDigits{value}};
  }

  constexpr std::uint64_t value() const { return digits_.value(); }
  std::string text() const { return digits_.text(); }

  constexpr int province() const { return digits_.digits(0, 2); }
  constexpr int kabupaten() const { return digits_.digits(0, 4); }
  constexpr int day() const { return digits_.digits(6, 2); }
  /// The day of issue in the 2000s, or the 1900s for years after `reference`; empty if impossible.
  std::optional<Date> issued(Date reference) const;

  friend auto operator<=>(const HouseholdCardNumber&, const HouseholdCardNumber&) = default;

 private:
  constexpr explicit HouseholdCardNumber(SixteenDigits digits) : digits_(digits) {}
  SixteenDigits digits_;
};

}  // namespace rekam
