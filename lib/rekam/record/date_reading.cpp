#include "rekam/record/date_reading.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/date_pieces.hpp"
#include "rekam/record/serial_date.hpp"

#include <algorithm>

namespace rekam {

namespace {

using Forms = std::vector<DateForm>;

bool allows(const Forms& forms, DateForm form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

DateReading trouble(DateTrouble what) { return {{}, what, DateWriting::calendar, {}}; }

DateReading of_calendar(int year, int month, int day) {
  const auto date = make_date(year, month, day);
  if (!date) return trouble(DateTrouble::impossible);
  return {date, DateTrouble::none, DateWriting::calendar, {}};
}

/// A day of a year as written: two digits of it leave the century open.
DateReading of_year(int year, std::size_t year_digits, int month, int day) {
  if (year_digits != 2) return of_calendar(year, month, day);
  DateReading reading = trouble(DateTrouble::century);
  for (const int century : {1900, 2000})
    if (const auto date = make_date(century + year, month, day))
      reading.candidates.push_back(*date);
  if (reading.candidates.empty()) return trouble(DateTrouble::impossible);
  return reading;
}

bool is_year(std::size_t digits) { return digits == 4 || digits == 2; }

/// Two small numbers and a year, in the order that the list has.
DateReading of_small_numbers(const DatePieces& pieces, DayMonthOrder order) {
  const auto [first, second, year] = pieces.values;
  const std::size_t digits = pieces.lengths[2];
  if (order == DayMonthOrder::month_first) return of_year(year, digits, first, second);
  auto reading = of_year(year, digits, second, first);
  if (order == DayMonthOrder::day_first || first == second) return reading;
  auto swapped = of_year(year, digits, first, second);
  if (swapped.trouble == DateTrouble::impossible || reading.trouble == DateTrouble::impossible)
    return reading;
  if (reading.date) {
    reading.candidates = {*reading.date, *swapped.date};
    reading.date.reset();
    reading.trouble = DateTrouble::day_month;
  }
  reading.candidates.insert(reading.candidates.end(), swapped.candidates.begin(),
                            swapped.candidates.end());
  return reading;
}

bool is_small_numbers_and_year(const DatePieces& pieces) {
  return pieces.count == 3 && pieces.lengths[0] <= 2 && pieces.lengths[1] <= 2 &&
         is_year(pieces.lengths[2]);
}

std::optional<DateReading> read_compact(const DatePieces& pieces) {
  if (pieces.count != 1 || pieces.lengths[0] != 8) return {};
  const int year = pieces.values[0] / 10'000;
  // Of eight digits that start with no year nobody knows the order.
  if (year < 1800 || year > 2199) return {};
  return of_calendar(year, pieces.values[0] / 100 % 100, pieces.values[0] % 100);
}

std::optional<DateReading> read_form(const DatePieces& pieces, DateForm form, DayMonthOrder order) {
  switch (form) {
    case DateForm::day_month_year:
      if (!is_small_numbers_and_year(pieces)) return {};
      return of_small_numbers(pieces, order);
    case DateForm::month_day_year:
      if (!is_small_numbers_and_year(pieces)) return {};
      return of_small_numbers(pieces, DayMonthOrder::month_first);
    case DateForm::year_month_day:
      if (pieces.count == 3 && pieces.lengths[0] == 4 && pieces.lengths[1] <= 2 &&
          pieces.lengths[2] <= 2)
        return of_calendar(pieces.values[0], pieces.values[1], pieces.values[2]);
      return read_compact(pieces);
    case DateForm::compact:
      return read_compact(pieces);
    case DateForm::year_only:
      break;  // A year alone is no day; it stays a doubtful cell that linkage may still use.
  }
  return {};
}

DateReading read_named_month(const DatePieces& pieces) {
  const auto [a, b, unused] = pieces.values;
  const auto [a_digits, b_digits, unused_digits] = pieces.lengths;
  if (a_digits <= 2 && is_year(b_digits)) return of_year(b, b_digits, pieces.month, a);
  if (a_digits == 4 && b_digits <= 2 && pieces.before_month == 1)
    return of_calendar(a, pieces.month, b);
  return trouble(DateTrouble::unreadable);
}

bool may_be_serial(const Forms& forms, DateContext context) {
  return context.kind == CellKind::number ||
         (context.serial == SerialInText::read && !allows(forms, DateForm::compact) &&
          !allows(forms, DateForm::year_only));
}

/// A list whose layout allows both orders says nothing about a date that fits both.
DayMonthOrder order_of(const Forms& forms, DayMonthOrder order) {
  const bool both =
      allows(forms, DateForm::day_month_year) && allows(forms, DateForm::month_day_year);
  return both ? DayMonthOrder::unsure : order;
}

DateReading read_numbers(const DatePieces& pieces, const Forms& forms, DateContext context) {
  const auto order = order_of(forms, context.order);
  DateReading reading = trouble(DateTrouble::unreadable);
  for (const DateForm form : forms) {
    auto read = read_form(pieces, form, order);
    if (!read) continue;
    if (read->trouble != DateTrouble::impossible) return *std::move(read);
    reading = *std::move(read);
  }
  return reading;
}

/// `DD-MM-YYYY` in a list that writes dates so: nearly every date there is.
std::optional<Date> read_plain(std::string_view text, const Forms& forms, DateContext context) {
  if (text.size() != 10 || text[2] != text[5] || (text[2] != '-' && text[2] != '/') ||
      context.order != DayMonthOrder::day_first || context.kind != CellKind::text)
    return {};
  int number = 0;
  for (const std::size_t at : {6U, 7U, 8U, 9U, 3U, 4U, 0U, 1U}) {
    const auto digit = static_cast<unsigned>(text[at]) - '0';
    if (digit > 9) return {};
    number = number * 10 + static_cast<int>(digit);
  }
  if (!allows(forms, DateForm::day_month_year) || allows(forms, DateForm::month_day_year))
    return {};
  return make_date(number / 10'000, number / 100 % 100, number % 100);
}

/// With a plain blank for every kind of blank.
std::string with_plain_blanks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t bytes = 1;
    while (at + bytes < text.size() &&
           (static_cast<unsigned char>(text[at + bytes]) & 0xC0U) == 0x80U)
      ++bytes;
    const auto character = text.substr(at, bytes);
    if (trim(character).empty()) {
      plain += ' ';
    } else {
      plain += character;
    }
    at += bytes;
  }
  return plain;
}

DateReading read_written(std::string_view written, const Forms& forms, DateContext context) {
  if (context.kind == CellKind::date) {
    const auto date = parse_iso_date(without_midnight(written));
    if (date) return {date, DateTrouble::none, DateWriting::calendar, {}};
  }
  if (may_be_serial(forms, context))
    if (const auto date = date_of_serial(written, context.kind))
      return {date, DateTrouble::none, DateWriting::serial, {}};
  const auto pieces = pieces_of_date(without_midnight(written));
  if (pieces.count == 0) return trouble(DateTrouble::unreadable);
  return pieces.month != 0 ? read_named_month(pieces) : read_numbers(pieces, forms, context);
}

}  // namespace

std::optional<DateForm> parse_date_form(std::string_view text) {
  std::string form = fold(text);
  std::replace_if(
      form.begin(), form.end(), [](char c) { return c == '/' || c == '.'; }, '-');
  if (form == "DD-MM-YYYY" || form == "DD-MM-YY") return DateForm::day_month_year;
  if (form == "MM-DD-YYYY" || form == "MM-DD-YY") return DateForm::month_day_year;
  if (form == "YYYY-MM-DD") return DateForm::year_month_day;
  if (form == "YYYYMMDD") return DateForm::compact;
  if (form == "YYYY") return DateForm::year_only;
  return {};
}

DateReading read_date(std::string_view text, const Forms& forms, DateContext context) {
  if (const auto date = read_plain(text, forms, context))
    return {date, DateTrouble::none, DateWriting::calendar, {}};
  const auto written = trim(text);
  if (says_nothing(written) || written == "0") return trouble(DateTrouble::missing);
  return read_written(with_plain_blanks(written), forms, context);
}

const Forms& usual_date_forms() {
  static const Forms forms{DateForm::day_month_year, DateForm::year_month_day};
  return forms;
}

}  // namespace rekam
