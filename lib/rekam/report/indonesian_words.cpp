#include "rekam/report/indonesian_words.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/person_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Minggu", "Senin", "Selasa", "Rabu",
                                                    "Kamis",  "Jumat", "Sabtu"};
constexpr std::array<std::string_view, 12> kMonths{"Januari",   "Februari", "Maret",    "April",
                                                   "Mei",       "Juni",     "Juli",     "Agustus",
                                                   "September", "Oktober",  "November", "Desember"};

std::string_view weekday_of(Date date) {
  return kWeekdays.at(std::chrono::weekday{date}.c_encoding());
}

/// The bytes of the first character of a text.
std::string_view first_character(std::string_view word) {
  std::size_t end = 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
  return word.substr(0, end);
}

bool holds_number(std::string_view word) {
  return std::count_if(word.begin(), word.end(), is_digit) >= 4;
}

}  // namespace

std::string long_date(Date date) {
  const std::chrono::year_month_day day{date};
  return fmt::format("{}, {} {} {}", weekday_of(date), unsigned{day.day()},
                     kMonths.at(unsigned{day.month()} - 1), int{day.year()});
}

std::string short_date(Date date) {
  const std::chrono::year_month_day day{date};
  return fmt::format("{} {}/{}/{}", weekday_of(date).substr(0, 3), unsigned{day.day()},
                     unsigned{day.month()}, int{day.year()});
}

std::string clock_words(ClockTime time) {
  return fmt::format("{:02}.{:02}", time.minutes / 60, time.minutes % 60);
}

std::string rt_rw(std::string_view rt, std::string_view rw) {
  return fmt::format("RT {} / RW {}", rt.empty() ? "-" : rt, rw.empty() ? "-" : rw);
}

std::string short_rt(std::string_view rt) {
  constexpr std::size_t kLongest = 5;
  if (rt.empty()) return "-";
  return rt.size() > kLongest ? "?" : std::string{rt};
}

std::string short_name(std::string_view name) {
  std::string shown;
  bool named = false;
  // Behind a comma stand degrees.
  const std::string safe = without_long_numbers(name.substr(0, name.find(',')), "?");
  for (const auto word : split(safe, ' ')) {
    if (word.empty()) continue;
    if (!shown.empty()) shown += ' ';
    if (named) {
      shown += fmt::format("{}.", first_character(word));
    } else {
      shown += holds_number(word) ? "?" : word;
      named = !names_nobody(word);
    }
  }
  return shown;
}

}  // namespace rekam
