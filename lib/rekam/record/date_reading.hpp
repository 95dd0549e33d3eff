// Dates as lists write them. A text is one real day, or it is told what is wrong with it, or which
// days it can mean; it is never turned into a default.

#pragma once

#include "rekam/base/cell_kind.hpp"
#include "rekam/base/date.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rekam {

/// The order in which a list writes its dates, as a layout allows it (`dates = DD-MM-YYYY | YYYY`).
/// Names of months are understood in every list.
enum class DateForm { day_month_year, month_day_year, year_month_day, compact, year_only };
/// `DD-MM-YYYY`, `DD/MM/YY`, `MM-DD-YYYY`, `YYYY-MM-DD`, `YYYYMMDD`, `YYYY`, with `-`, `/` or `.`;
/// empty for anything else.
std::optional<DateForm> parse_date_form(std::string_view text);

/// Which of the two small numbers of `03-04-1990` is the day: what the whole list tells.
enum class DayMonthOrder { day_first, month_first, unsure };

/// Whether five digits of a text may be a serial number. Only who tells the clerk may read them.
enum class SerialInText { refused, read };

/// What is known of a date's cell beside its text.
struct DateContext {
  CellKind kind = CellKind::text;
  DayMonthOrder order = DayMonthOrder::day_first;
  SerialInText serial = SerialInText::refused;
};

enum class DateTrouble : std::uint8_t {
  none,
  missing,
  unreadable,
  impossible,  ///< well written, but no such day
  century,     ///< the year has two digits
  day_month    ///< it can be read as day-month and as month-day
};

/// How the day was written: a serial number counts days since the last ones of 1899.
enum class DateWriting : std::uint8_t { calendar, serial };

struct DateReading {
  std::optional<Date> date;  ///< there exactly when there is no trouble
  DateTrouble trouble = DateTrouble::none;
  DateWriting writing = DateWriting::calendar;
  std::vector<Date> candidates = {};  ///< of trouble century and day_month, in no order
};

/// Separators `-`, `/`, `.` are equal; day and month may have one digit, a year has four or two. A
/// month may be a word of either language, a weekday in front and a time of day 00:00 behind are
/// ignored. Eight digits are YYYYMMDD. Five digits of a number cell are a serial number; those of a
/// text only if the context allows it and no form of the list is written in one number.
DateReading read_date(std::string_view text, const std::vector<DateForm>& forms,
                      DateContext context = {});

/// The same with a time of day, for the receipt of papers: `20 September 2016 pukul 08.15 WIB`.
/// Empty whenever the day is in trouble.
std::optional<Moment> read_moment(std::string_view text, DateContext context = {});

/// The forms of a list whose layout names none: day-month-year and year-month-day.
const std::vector<DateForm>& usual_date_forms();

}  // namespace rekam
