// Birth dates as they are compared: digits, not days, since what is wrong with a date is mostly a
// digit. 31-02-1990 and a year alone are evidence too.

#pragma once

#include "rekam/linkage/compare_words.hpp"

#include <cstdint>
#include <string_view>

namespace rekam {

/// Parts that are 0 are not known.
struct WrittenDate {
  std::uint16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  friend bool operator==(const WrittenDate&, const WrittenDate&) = default;
};

/// `1990-03-12`, `12/3/1990`, `19900312`, `1990`, `1990-??-??`; no year when there is none to read.
WrittenDate read_written_date(std::string_view text);

enum class DateLevel : Level {
  same,
  swapped,     ///< day and month the other way round
  one_digit,   ///< one digit differs, or two neighbours are swapped
  vague,       ///< the same year, and one of them is 1 January, 31 December or a year alone
  other_year,  ///< only the day and month are the same
  two_parts,   ///< the year and the day, or the year and the month
  same_year,
  near_year,  ///< two years apart at most
  different,
  count
};

/// Symmetric; kAbsent when either has no year.
Level compare_dates(WrittenDate a, WrittenDate b);

}  // namespace rekam
