#include "rekam/record/date_reading.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/civil_status.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

struct Numbers {
  std::array<int, 3> values{};
  std::array<std::size_t, 3> lengths{};
  std::size_t count = 0;
};

/// Runs of digits parted by one separator of one kind; no count when the text is anything else.
Numbers numbers_of(std::string_view text) {
  Numbers numbers;
  char separator = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const std::size_t start = at;
    int value = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - start < 9)
      value = value * 10 + (text[at++] - '0');
    if (at == start || numbers.count == 3) return {};
    numbers.lengths.at(numbers.count) = at - start;
    numbers.values.at(numbers.count++) = value;
    if (at == text.size()) return numbers;
    const char c = text[at];
    if ((c != '-' && c != '/' && c != '.') || (separator != 0 && c != separator)) return {};
    separator = c;
  }
  return {};
}

std::string_view without_midnight(std::string_view text) {
  const auto blank = text.find_first_of(" T");
  if (blank == std::string_view::npos) return text;
  const auto time = parse_clock_time(trim(text.substr(blank + 1)));
  return time && time->minutes == 0 ? text.substr(0, blank) : text;
}

DateReading of_calendar(int year, int month, int day) {
  const auto date = make_date(year, month, day);
  if (!date) return {{}, DateTrouble::impossible};
  return {date, DateTrouble::none};
}

std::optional<DateReading> read_form(const Numbers& n, DateForm form) {
  switch (form) {
    case DateForm::day_month_year:
      if (n.count != 3 || n.lengths[0] > 2 || n.lengths[1] > 2 || n.lengths[2] != 4) return {};
      return of_calendar(n.values[2], n.values[1], n.values[0]);
    case DateForm::year_month_day:
      if (n.count != 3 || n.lengths[0] != 4 || n.lengths[1] > 2 || n.lengths[2] > 2) return {};
      return of_calendar(n.values[0], n.values[1], n.values[2]);
    case DateForm::compact:
      if (n.count != 1 || n.lengths[0] != 8) return {};
      return of_calendar(n.values[0] / 10000, n.values[0] / 100 % 100, n.values[0] % 100);
    case DateForm::year_only:
      // A year alone is no day; it stays a doubtful cell that linkage may still use.
      if (n.count != 1 || n.lengths[0] != 4) return {};
      return DateReading{{}, DateTrouble::unreadable};
  }
  return {};
}

}  // namespace

std::optional<DateForm> parse_date_form(std::string_view text) {
  const std::string form = fold(text);
  if (form == "DD-MM-YYYY" || form == "DD/MM/YYYY" || form == "DD.MM.YYYY")
    return DateForm::day_month_year;
  if (form == "YYYY-MM-DD" || form == "YYYY/MM/DD") return DateForm::year_month_day;
  if (form == "YYYYMMDD") return DateForm::compact;
  if (form == "YYYY") return DateForm::year_only;
  return {};
}

DateReading read_date(std::string_view text, const std::vector<DateForm>& forms) {
  const auto written = trim(text);
  if (says_nothing(written) || written == "0") return {{}, DateTrouble::missing};
  const Numbers numbers = numbers_of(trim(without_midnight(written)));
  DateReading reading{{}, DateTrouble::unreadable};
  for (const DateForm form : forms) {
    const auto read = read_form(numbers, form);
    if (!read) continue;
    if (read->date) return *read;
    reading = *read;
  }
  return reading;
}

std::optional<Moment> read_moment(std::string_view text) {
  const auto written = trim(text);
  if (const auto day = read_date(written, usual_date_forms()).date) return Moment{*day, {}};
  const auto blank = written.find_first_of(" T");
  if (blank == std::string_view::npos) return {};
  const auto day = read_date(written.substr(0, blank), usual_date_forms()).date;
  const auto time = parse_clock_time(trim(written.substr(blank + 1)));
  if (!day || !time) return {};
  return Moment{*day, time};
}

const std::vector<DateForm>& usual_date_forms() {
  static const std::vector<DateForm> forms{DateForm::day_month_year, DateForm::year_month_day};
  return forms;
}

}  // namespace rekam
