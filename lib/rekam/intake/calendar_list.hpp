// Calendar lists: holidays, cuti bersama, further working days, closures and the deadline, each
// with its decree and the day since when it is known; as rekam-import calendar takes them and as
// they are compiled into librekam.

#pragma once

#include "rekam/intake/table_list.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <span>
#include <vector>

namespace rekam {

std::span<const ListColumn> calendar_columns();

/// Empty when the row cannot be read; the findings say why, one for each bad value, the column's
/// name in `detail`. A row that does not say since when it is known is known from `today` on.
std::optional<CalendarRow> read_calendar_row(const TableRow& row, Date today,
                                             std::vector<Finding>& findings);

/// The national days that are compiled in.
const std::vector<CalendarRow>& built_in_calendar();

}  // namespace rekam
