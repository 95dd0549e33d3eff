#include "rekam/record/default_date.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rekam {

bool is_default_date(Date date) {
  using namespace std::chrono;
  constexpr std::array<Date, 7> defaults{
      Date{year{1800} / January / 1},   Date{year{1899} / December / 30},
      Date{year{1899} / December / 31}, Date{year{1900} / January / 1},
      Date{year{1901} / January / 1},   Date{year{1904} / January / 1},
      Date{year{1970} / January / 1}};
  return std::find(defaults.begin(), defaults.end(), date) != defaults.end();
}

bool is_default_date_text(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (is_digit(c) && digits.size() < 8) digits += c;
  constexpr std::array<std::string_view, 6> defaults{"11111111", "00010101", "01010001",
                                                     "31129999", "99991231", "99999999"};
  return std::find(defaults.begin(), defaults.end(), digits) != defaults.end();
}

}  // namespace rekam
