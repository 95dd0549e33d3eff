// A look at the rows of a list before it is read: what only many rows together can tell. Which
// number of its dates is the day, and whether a spreadsheet has cut the last digit of its numbers.

#pragma once

#include "rekam/intake/list_rows.hpp"
#include "rekam/record/read_resident.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

/// Rows that are looked at.
inline constexpr std::size_t kRowsOfLook = 2000;

/// How many numbers of sixteen digits a column has, and how many of them end in 0.
struct LastDigits {
  std::size_t numbers = 0;
  std::size_t zeros = 0;

  /// An honest column ends in 0 once in ten: in ten or more rows, nine of ten say it was cut.
  ColumnDamage damage() const;
};

/// Dates of two small numbers and a year.
struct DayMonthCounts {
  std::size_t dates = 0;
  std::size_t first_above_12 = 0;
  std::size_t second_above_12 = 0;
  std::size_t ambiguous = 0;  ///< both up to 12, and different

  DayMonthOrder order(DateForms forms) const;
};

struct ListLook {
  std::size_t rows = 0;
  LastDigits nik, card;
  DayMonthCounts dates;
};

/// Reads the first rows; all of them when the list has `every_sheet` to be seen.
enum class LookAt : std::uint8_t { first_rows, every_sheet };
ListLook look_at(ListRows& rows, LookAt what);

}  // namespace rekam
