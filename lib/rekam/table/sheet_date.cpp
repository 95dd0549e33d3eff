#include "rekam/table/sheet_date.hpp"

#include "rekam/base/date.hpp"

#include <charconv>
#include <cmath>

namespace rekam {

namespace {

constexpr int kSecondsADay = 24 * 60 * 60;
constexpr double kLastSerial = 2958466;  ///< the day after 9999-12-31, counted from 1900
constexpr int kFalseLeapDay = 60;
constexpr int kDaysTo1904 = 1462;

constexpr Date kBefore1900 =
    std::chrono::year{1899} / std::chrono::December / 30;  ///< 0 of the days after February 1900

std::string clock_text(int seconds) { return to_text(ClockTime{seconds / 60}); }

std::string day_and_time(Date day, int seconds) {
  auto text = to_iso(day);
  if (seconds >= 60) text += ' ' + clock_text(seconds);
  return text;
}

/// Whole seconds since the start of the calendar: 08:00 is stored as 0.33333333333333331.
std::optional<std::int64_t> seconds_of(std::string_view serial) {
  double days = 0;
  const auto [end, error] = std::from_chars(serial.data(), serial.data() + serial.size(), days);
  if (error != std::errc{} || end != serial.data() + serial.size()) return std::nullopt;
  if (!(days >= 0 && days < kLastSerial)) return std::nullopt;
  return std::llround(days * kSecondsADay);
}

std::optional<int> number_before(std::string_view& text, char unit) {
  const auto end = text.find(unit);
  if (end == std::string_view::npos) return 0;
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + end, number);
  // Seconds may have a fraction.
  const bool whole = stop == text.data() + end || (unit == 'S' && *stop == '.');
  if (error != std::errc{} || !whole || number < 0) return std::nullopt;
  text.remove_prefix(end + 1);
  return number;
}

}  // namespace

std::optional<std::string> serial_to_text(std::string_view serial, NumberFormat format,
                                          DateSystem system) {
  const auto all_seconds = seconds_of(serial);
  if (!all_seconds) return std::nullopt;
  auto days = static_cast<int>(*all_seconds / kSecondsADay);
  const auto seconds = static_cast<int>(*all_seconds % kSecondsADay);
  if (days == 0 &&
      (format != NumberFormat::date || (system == DateSystem::from_1900 && seconds != 0)))
    return clock_text(seconds);
  if (format == NumberFormat::elapsed) return std::nullopt;
  if (system == DateSystem::from_1904) {
    days += kDaysTo1904;
  } else if (days == 0 || days == kFalseLeapDay) {
    return std::nullopt;
  } else if (days < kFalseLeapDay) {
    ++days;
  }
  if (days >= static_cast<int>(kLastSerial)) return std::nullopt;
  return day_and_time(kBefore1900 + std::chrono::days{days}, seconds);
}

std::optional<std::string> iso_to_text(std::string_view iso) {
  const auto day = parse_iso_date(iso.substr(0, 10));
  if (!day) return std::nullopt;
  iso.remove_prefix(10);
  if (iso.empty()) return to_iso(*day);
  // Seconds and a zone may follow; an office has one zone.
  if (iso.size() < 6 || iso[0] != 'T') return std::nullopt;
  const auto time = parse_clock_time(iso.substr(1, 5));
  if (!time) return std::nullopt;
  return day_and_time(*day, time->minutes * 60);
}

std::optional<std::string> duration_to_text(std::string_view duration) {
  if (!duration.starts_with("PT")) return std::nullopt;
  duration.remove_prefix(2);
  const auto hours = number_before(duration, 'H');
  const auto minutes = number_before(duration, 'M');
  const auto seconds = number_before(duration, 'S');
  if (!hours || !minutes || !seconds || !duration.empty()) return std::nullopt;
  if (*hours > 23 || *minutes > 59 || *seconds > 60) return std::nullopt;
  return clock_text((*hours * 60 + *minutes) * 60);
}

}  // namespace rekam
