// The numbers and the month's name that a written date consists of, before anybody says which of
// them is the day.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace rekam {

struct DatePieces {
  std::array<int, 3> values{};
  std::array<std::size_t, 3> lengths{};  ///< digits as written
  std::size_t count = 0;                 ///< 0: the text is no date
  int month = 0;                         ///< of a month written as a word, else 0
  std::size_t before_month = 0;          ///< how many of the numbers stand before that word
};

/// Numbers parted by one mark of one kind (`-`, `/`, `.`), blanks around it allowed; or two numbers
/// and the name of a month parted by any of these marks, commas and blanks.
DatePieces pieces_of_date(std::string_view text);

/// The text without a time of day 00:00 or 00:00:00 behind it.
std::string_view without_midnight(std::string_view text);

}  // namespace rekam
