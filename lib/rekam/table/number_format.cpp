#include "rekam/table/number_format.hpp"

#include <algorithm>
#include <cstddef>

namespace rekam {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// `[h]`, `[mm]`, `[ss]`; not a colour, condition or locale.
bool is_elapsed(std::string_view bracket) {
  if (bracket.empty()) return false;
  const char first = lower(bracket.front());
  if (first != 'h' && first != 'm' && first != 's') return false;
  return std::all_of(bracket.begin(), bracket.end(), [&](char c) { return lower(c) == first; });
}

struct Letters {
  bool day_or_year = false;
  bool month_or_minute = false;
  bool hour_or_second = false;
  bool elapsed = false;

  void meet(char c) {
    c = lower(c);
    day_or_year = day_or_year || c == 'd' || c == 'y';
    month_or_minute = month_or_minute || c == 'm';
    hour_or_second = hour_or_second || c == 'h' || c == 's';
  }
};

/// Notes the letter at `at`, or steps over a piece whose letters mean themselves; where it ends.
std::size_t step(std::string_view code, std::size_t at, Letters& letters) {
  const auto closing = [&](char c) { return std::min(code.find(c, at + 1), code.size()); };
  switch (code[at]) {
    case '"':
      return closing('"');
    case '\\':
    case '_':
    case '*':
      return at + 1;
    case '[': {
      const auto end = closing(']');
      letters.elapsed = letters.elapsed || is_elapsed(code.substr(at + 1, end - at - 1));
      return end;
    }
    default:
      letters.meet(code[at]);
      return at;
  }
}

}  // namespace

NumberFormat built_in_format(unsigned id) {
  const auto among = [id](unsigned first, unsigned last) { return id >= first && id <= last; };
  if (id == 46) return NumberFormat::elapsed;
  if (among(18, 21) || id == 45 || id == 47) return NumberFormat::time;
  // 27 to 36 and 50 to 58 are the dates of East Asian Excel.
  if (among(14, 17) || id == 22 || among(27, 36) || among(50, 58)) return NumberFormat::date;
  return NumberFormat::number;
}

NumberFormat classify_format(std::string_view code) {
  Letters letters;
  // After `;` comes how negative numbers and texts are shown.
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) at = step(code, at, letters);
  if (letters.day_or_year) return NumberFormat::date;
  if (letters.elapsed) return NumberFormat::elapsed;
  if (letters.hour_or_second) return NumberFormat::time;
  return letters.month_or_minute ? NumberFormat::date : NumberFormat::number;
}

}  // namespace rekam
