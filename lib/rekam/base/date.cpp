#include "rekam/base/date.hpp"

#include <fmt/core.h>

namespace rekam {

namespace {

constexpr std::chrono::hours kWibOffset{7};

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_number(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return Date{date};
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = text.substr(0, 4);
  const auto month = text.substr(5, 2);
  const auto day = text.substr(8, 2);
  if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return {};
  return make_date(to_number(year), to_number(month), to_number(day));
}

std::string to_iso(Date date) {
  const std::chrono::year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

Date birthday(Date birth, int years) {
  const std::chrono::year_month_day born{birth};
  const std::chrono::year_month_day then{born.year() + std::chrono::years{years}, born.month(),
                                         born.day()};
  // Only 29 February can be missing; counting on from the month's first day gives 1 March.
  if (then.ok()) return Date{then};
  return Date{std::chrono::year_month_day{then.year(), then.month(), std::chrono::day{1}}} +
         std::chrono::days{static_cast<int>(static_cast<unsigned>(born.day())) - 1};
}

int age_on(Date birth, Date day) {
  const int years = static_cast<int>(std::chrono::year_month_day{day}.year()) -
                    static_cast<int>(std::chrono::year_month_day{birth}.year());
  return birthday(birth, years) <= day ? years : years - 1;
}

std::optional<ClockTime> parse_clock_time(std::string_view text) {
  const auto separator = text.find_first_of(":.");
  const auto hours = text.substr(0, separator);
  const auto minutes =
      separator == std::string_view::npos ? std::string_view{"00"} : text.substr(separator + 1, 2);
  const auto rest = separator == std::string_view::npos
                        ? std::string_view{}
                        : text.substr(std::min(text.size(), separator + 3));
  if (!all_digits(hours) || hours.size() > 2 || minutes.size() != 2 || !all_digits(minutes))
    return {};
  // Seconds are what spreadsheets add to a time; they carry nothing here.
  if (!rest.empty() &&
      !((rest[0] == ':' || rest[0] == '.') && rest.size() == 3 && all_digits(rest.substr(1))))
    return {};
  if (to_number(hours) > 23 || to_number(minutes) > 59) return {};
  return ClockTime{to_number(hours) * 60 + to_number(minutes)};
}

std::string to_text(ClockTime time) {
  return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

std::string to_text(const Moment& moment) {
  return moment.time ? to_iso(moment.day) + " " + to_text(*moment.time) : to_iso(moment.day);
}

std::optional<Moment> parse_moment(std::string_view text) {
  const auto day = parse_iso_date(text.substr(0, 10));
  if (!day) return {};
  if (text.size() == 10) return Moment{*day, {}};
  if (text.size() < 12 || (text[10] != ' ' && text[10] != 'T')) return {};
  const auto time = parse_clock_time(text.substr(11));
  if (!time) return {};
  return Moment{*day, time};
}

Moment wib(std::chrono::system_clock::time_point instant) {
  const auto local = std::chrono::floor<std::chrono::minutes>(instant + kWibOffset);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  return {day, ClockTime{static_cast<int>((local - day).count())}};
}

}  // namespace rekam
