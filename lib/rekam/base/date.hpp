// Calendar days and minutes of an Indonesian office: WIB is UTC+7 for ever, without summer time.
// Nothing here reads a clock.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

using Date = std::chrono::sys_days;

/// 1970-01-01 is 0. How days are stored and compared.
constexpr int day_number(Date date) { return static_cast<int>(date.time_since_epoch().count()); }
constexpr Date date_of_day_number(int days) { return Date{std::chrono::days{days}}; }

/// Empty when the calendar has no such day (31 February, month 13, year outside 1800 to 2199).
std::optional<Date> make_date(int year, int month, int day);

/// Exactly `YYYY-MM-DD`, nothing before or after it.
std::optional<Date> parse_iso_date(std::string_view text);
std::string to_iso(Date date);

/// The day that somebody born on `birth` becomes `years` old. Born on 29 February: 1 March in
/// years without one.
Date birthday(Date birth, int years);

/// Whole years completed on `day`; negative before birth.
int age_on(Date birth, Date day);

/// Minutes after midnight, 0 to 1439.
struct ClockTime {
  int minutes = 0;
  friend auto operator<=>(const ClockTime&, const ClockTime&) = default;
};

/// `08:00`, `08.00`, `8`, `8:5` is refused; empty unless it is a time of day.
std::optional<ClockTime> parse_clock_time(std::string_view text);
std::string to_text(ClockTime time);  ///< `HH:MM`

/// A day, and the time of day when it is known. A day without time comes before all its times.
struct Moment {
  Date day{};
  std::optional<ClockTime> time;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

std::string to_text(const Moment& moment);                  ///< `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`
std::optional<Moment> parse_moment(std::string_view text);  ///< what to_text writes; `T` allowed

/// The Moment in WIB of a point in time of the system clock.
Moment wib(std::chrono::system_clock::time_point instant);

}  // namespace rekam
