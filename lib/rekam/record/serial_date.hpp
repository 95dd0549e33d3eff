// The numbers in which spreadsheets keep days: counted from 30 December 1899, with the time of day
// behind the decimal mark. Workbooks that count from 1904 are turned into dates where they are
// read.

#pragma once

#include "rekam/base/cell_kind.hpp"
#include "rekam/base/date.hpp"

#include <optional>
#include <string_view>

namespace rekam {

/// Five or four digits between 3000 (March 1908) and 60000 (April 2064); smaller numbers can be a
/// year. In a number cell a fraction of nothing but zeros may follow.
std::optional<Date> date_of_serial(std::string_view text, CellKind kind);

/// The same with the time of day that a fraction tells, to the nearest minute.
std::optional<Moment> moment_of_serial(std::string_view text);

}  // namespace rekam
