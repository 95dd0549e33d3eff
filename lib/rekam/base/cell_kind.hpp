// What a file says a cell is. CSV knows texts only; a spreadsheet knows more, and it matters: a NIK
// that stands there as a number has lost its last digit for ever.

#pragma once

#include <cstdint>

namespace rekam {

enum class CellKind : std::uint8_t {
  text,
  number,                 ///< the text is the number as the file writes it
  date,                   ///< the text is `YYYY-MM-DD`, with a time of day ` HH:MM` unless midnight
  boolean,                ///< TRUE or FALSE
  formula_without_value,  ///< the program that wrote the file left no result; no text
  error                   ///< `#N/A`, `#REF!` …
};

}  // namespace rekam
