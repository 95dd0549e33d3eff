// Dates as lists write them. A text is one real day by a stated form, or it is told what is wrong
// with it; it is never turned into a default.

#pragma once

#include "rekam/base/date.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rekam {

/// A way of writing dates that a layout allows (`dates = DD-MM-YYYY | YYYY`).
enum class DateForm { day_month_year, year_month_day, compact, year_only };
/// `DD-MM-YYYY`, `DD/MM/YYYY`, `YYYY-MM-DD`, `YYYYMMDD`, `YYYY`; empty for anything else.
std::optional<DateForm> parse_date_form(std::string_view text);

/// Which of the two small numbers of `03-04-1990` is the day: what the whole list tells.
enum class DayMonthOrder { day_first, month_first, unsure };

enum class DateTrouble { none, missing, unreadable, impossible };

struct DateReading {
  std::optional<Date> date;
  DateTrouble trouble = DateTrouble::none;
};

/// Separators `-`, `/`, `.` are equal; day and month may have one digit, the year has four. A time
/// of day 00:00 behind the date is ignored. `impossible`: well written, but no such day.
DateReading read_date(std::string_view text, const std::vector<DateForm>& forms);

/// The same with a time of day, for the receipt of papers.
std::optional<Moment> read_moment(std::string_view text);

/// The forms of a list whose layout names none: day-month-year and year-month-day.
const std::vector<DateForm>& usual_date_forms();

}  // namespace rekam
