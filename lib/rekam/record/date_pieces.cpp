#include "rekam/record/date_pieces.hpp"

#include "rekam/base/date.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/date_words.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kMostDigits = 9;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_mark(char c) { return c == '-' || c == '/' || c == '.'; }
bool is_gap(char c) { return is_mark(c) || c == ' ' || c == ','; }

/// Reads the number that starts at `at`, if any, and adds it.
bool add_number(std::string_view text, std::size_t& at, DatePieces& pieces) {
  const std::size_t start = at;
  int value = 0;
  while (at < text.size() && is_digit(text[at]) && at - start < kMostDigits)
    value = value * 10 + (text[at++] - '0');
  if (at == start || pieces.count == pieces.values.size()) return false;
  pieces.lengths.at(pieces.count) = at - start;
  pieces.values.at(pieces.count++) = value;
  return true;
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == ' ') ++at;
}

DatePieces numbers_of(std::string_view text) {
  DatePieces pieces;
  char mark = 0;
  for (std::size_t at = 0;; ++at) {
    if (mark != 0) skip_blanks(text, at);
    if (!add_number(text, at, pieces)) return {};
    if (at == text.size()) return pieces;
    skip_blanks(text, at);
    if (at == text.size() || !is_mark(text[at]) || (mark != 0 && text[at] != mark)) return {};
    mark = text[at];
  }
}

DatePieces pieces_with_word(std::string_view text) {
  DatePieces pieces;
  for (std::size_t at = 0; at < text.size();) {
    if (is_digit(text[at])) {
      if (!add_number(text, at, pieces)) return {};
    } else if (is_letter(text[at])) {
      const std::size_t start = at;
      while (at < text.size() && is_letter(text[at])) ++at;
      const auto month = month_of_word(text.substr(start, at - start));
      if (!month || pieces.month != 0) return {};
      pieces.month = *month;
      pieces.before_month = pieces.count;
    } else if (is_gap(text[at]) && at > 0) {
      ++at;
    } else {
      return {};
    }
  }
  // `17 08 Agustus`, `Agustus 1990` and a mark at the end are no dates.
  const bool whole = pieces.count == 2 && pieces.before_month < 2 && is_digit(text.back());
  return whole ? pieces : DatePieces{};
}

}  // namespace

DatePieces pieces_of_date(std::string_view text) {
  const auto written = without_weekday(text);
  return std::any_of(written.begin(), written.end(), is_letter) ? pieces_with_word(written)
                                                                : numbers_of(written);
}

std::string_view without_midnight(std::string_view text) {
  const auto end = text.find_last_of(" T");
  if (end == std::string_view::npos) return text;
  const auto behind = text.substr(end + 1);
  if (behind.find_first_of(":.") == std::string_view::npos) return text;
  const auto time = parse_clock_time(behind);
  return time && time->minutes == 0 ? trim(text.substr(0, end)) : text;
}

}  // namespace rekam
