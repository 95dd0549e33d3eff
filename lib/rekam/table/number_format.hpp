// How a spreadsheet shows a number decides whether the number is a date: nothing else in the file
// says so.

#pragma once

#include <cstdint>
#include <string_view>

namespace rekam {

enum class NumberFormat : std::uint8_t {
  number,
  date,     ///< shows a day, perhaps with a time of day
  time,     ///< shows a time of day only
  elapsed,  ///< shows hours past 24, as in `[h]:mm`
};

/// Of a format that a program writes by number, without saying how it looks.
NumberFormat built_in_format(unsigned id);

/// Of a format such as `dd/mm/yyyy` or `[Red]0`.
NumberFormat classify_format(std::string_view code);

}  // namespace rekam
