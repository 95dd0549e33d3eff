// Calendar arithmetic of make-samples; all of it std::chrono.
#include "samples_dates.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace samples {
namespace {

using std::chrono::year_month_day;
using namespace std::chrono_literals;

struct Written {
  std::string year, month, day;
};

Written written(sys_days date) {
  const year_month_day parts{date};
  return {padded(static_cast<unsigned>(static_cast<int>(parts.year())), 4),
          padded(static_cast<unsigned>(parts.month()), 2),
          padded(static_cast<unsigned>(parts.day()), 2)};
}

int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') throw std::invalid_argument("not a date YYYY-MM-DD");
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

sys_days parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    throw std::invalid_argument("not a date YYYY-MM-DD");
  }
  const auto month = static_cast<unsigned>(digits(text.substr(5, 2)));
  const auto day = static_cast<unsigned>(digits(text.substr(8, 2)));
  const year_month_day date{std::chrono::year{digits(text.substr(0, 4))}, std::chrono::month{month},
                            std::chrono::day{day}};
  if (!date.ok()) throw std::invalid_argument("not a date of the calendar");
  return sys_days{date};
}

std::string iso(sys_days date) {
  const auto parts = written(date);
  return parts.year + "-" + parts.month + "-" + parts.day;
}

std::string day_first(sys_days date) {
  const auto parts = written(date);
  return parts.day + "-" + parts.month + "-" + parts.year;
}

int age_on(sys_days date, sys_days born) {
  const year_month_day now{date};
  const year_month_day then{born};
  const bool had_birthday =
      now.month() > then.month() || (now.month() == then.month() && now.day() >= then.day());
  return static_cast<int>(now.year()) - static_cast<int>(then.year()) - (had_birthday ? 0 : 1);
}

bool office_is_open(sys_days date) {
  constexpr std::array closed{2016y / 7 / 4, 2016y / 7 / 5,  2016y / 7 / 6, 2016y / 7 / 7,
                              2016y / 7 / 8, 2016y / 8 / 17, 2016y / 9 / 12};
  const std::chrono::weekday weekday{date};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  return std::find(closed.begin(), closed.end(), year_month_day{date}) == closed.end();
}

std::string padded(unsigned number, std::size_t width) {
  auto text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

}  // namespace samples
