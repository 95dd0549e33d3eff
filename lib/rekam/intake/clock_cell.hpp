// A time of day as a list holds it: as text, or as a spreadsheet keeps it, which is a part of a
// day.

#pragma once

#include "rekam/base/cell_kind.hpp"
#include "rekam/base/date.hpp"

#include <optional>
#include <string_view>

namespace rekam {

/// Empty unless the cell is a time of day. Of a date with a time only the time is taken: a time of
/// its own comes from a spreadsheet as one of the day zero.
std::optional<ClockTime> read_clock_cell(std::string_view text, CellKind kind);

}  // namespace rekam
