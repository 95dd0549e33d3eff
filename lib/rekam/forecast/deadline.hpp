// The day by which everybody must be recorded. It is a row of the calendar, so that an extension is
// a fact with a date, and the verdict before it can stand beside the one after it.

#pragma once

#include "rekam/roster/working_calendar.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct Deadline {
  Date date{};
  Date known_from{};
  std::string name;
  std::string decree;
};

/// The deadlines as they became known, up to `known_on`; the last one holds, and the one before it
/// is what it replaced. Rows for the point alone if there are any, else those for all. Of rows
/// known since the same day the latest date holds.
std::vector<Deadline> known_deadlines(std::span<const CalendarRow> rows, std::string_view point,
                                      Date known_on);

}  // namespace rekam
