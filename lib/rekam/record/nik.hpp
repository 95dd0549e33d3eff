// Nomor Induk Kependudukan, the 16-digit national number of a resident (PP 37/2007 art. 37).
//
//     16 01 14   52 03 85   0007
//     region     birth      serial       (a woman's birth day is stored plus 40)
//
// It has no check digit: a NIK is well-formed, never "valid". Its region is where the resident was
// registered first and follows no move; it is kept when a birth date is corrected later.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/sixteen_digits.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class Nik {
 public:
  /// Empty unless the text identifies somebody: sixteen digits, the first not 0 (that is a
  /// temporary number), the serial not 0000 (that is a number a spreadsheet has cut). An
  /// impossible date or an unknown region in it is a finding, not a lost identity.
  static std::optional<Nik> parse(std::string_view text);
  /// From the registry, where only parsed values are stored.
  static constexpr Nik of_value(std::uint64_t value) { return Nik{SixteenDigits{value}}; }

  constexpr std::uint64_t value() const { return digits_.value(); }
  std::string text() const { return digits_.text(); }

  constexpr int province() const { return digits_.digits(0, 2); }
  constexpr int kabupaten() const { return digits_.digits(0, 4); }
  constexpr int kecamatan() const { return digits_.digits(0, 6); }
  constexpr int day() const { return is_womans() ? raw_day() - 40 : raw_day(); }
  constexpr int month() const { return digits_.digits(8, 2); }
  constexpr int year_of_century() const { return digits_.digits(10, 2); }
  constexpr Sex sex() const { return is_womans() ? Sex::female : Sex::male; }

  /// The birth date with this century's first two digits, such as 19; empty if impossible.
  std::optional<Date> birth_date(int century) const;
  /// Whether day, month and year can be a date in the 1900s or the 2000s.
  bool has_possible_date() const;
  bool agrees_with(Date birth) const;

  friend auto operator<=>(const Nik&, const Nik&) = default;

 private:
  constexpr explicit Nik(SixteenDigits digits) : digits_(digits) {}
  constexpr int raw_day() const { return digits_.digits(6, 2); }
  constexpr bool is_womans() const { return raw_day() > 40; }
  SixteenDigits digits_;
};

/// The birth date that only the NIK still tells when a list's own date cannot be read. The number
/// has no century: it is settled as in two_digit_year.hpp, and empty if that leaves it open.
std::optional<Date> birth_date_from_nik(Nik nik, Date reference, Relationship relationship,
                                        MaritalStatus marital_status);

}  // namespace rekam
