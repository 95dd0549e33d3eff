// What the columns of our own tables hold, whatever form they are written in.

#pragma once

#include <cstdint>
#include <string_view>

namespace rekam {

enum class ColumnKind : std::uint8_t {
  text,   ///< codes and numbers of people too: their digits are no quantity
  count,  ///< a whole number; may be below 0
  share,  ///< with a decimal point
  date,   ///< YYYY-MM-DD
  truth   ///< true or false
};

/// `table` is the name of its file; it matters for the few words that mean two things.
ColumnKind column_kind(std::string_view table, std::string_view column);

/// Whether the values of the column may be added up over the rows of a table.
bool adds_up(std::string_view column);

}  // namespace rekam
