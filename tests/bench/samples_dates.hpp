// Dates as the lists write them, ages, and the days on which an office takes papers in.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace samples {

using std::chrono::days;
using std::chrono::sys_days;

/// YYYY-MM-DD; throws std::invalid_argument unless `text` is a date of the calendar.
sys_days parse_date(std::string_view text);

/// YYYY-MM-DD.
std::string iso(sys_days date);

/// DD-MM-YYYY, the way of KK lists.
std::string day_first(sys_days date);

/// Full years on `date`; a person born on 29 February is a year older on 1 March.
int age_on(sys_days date, sys_days born);

/// Monday to Friday, without the holidays of the months that the samples live in.
bool office_is_open(sys_days date);

/// `number` in decimal, at least `width` digits.
std::string padded(unsigned number, std::size_t width);

}  // namespace samples
