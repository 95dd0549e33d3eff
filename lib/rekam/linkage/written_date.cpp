#include "rekam/linkage/written_date.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

/// The first three runs of digits in a text.
struct Runs {
  std::array<std::string_view, 3> run;
  std::size_t count = 0;
};

Runs runs_of(std::string_view text) {
  Runs runs;
  for (std::size_t at = 0; at < text.size() && runs.count < runs.run.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end > at) runs.run.at(runs.count++) = text.substr(at, end - at);
    at = end + 1;
  }
  return runs;
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits.substr(0, 4)) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

WrittenDate date_of(std::string_view year, std::string_view month, std::string_view day) {
  const unsigned m = number(month), d = number(day);
  if (m > 99 || d > 99) return {};
  return {static_cast<std::uint16_t>(number(year)), static_cast<std::uint8_t>(m),
          static_cast<std::uint8_t>(d)};
}

bool is_century(std::string_view digits) {
  const auto century = digits.substr(0, 2);
  return century >= "17" && century <= "21";
}

WrittenDate date_of_one_run(std::string_view run) {
  if (run.size() == 4) return date_of(run, "", "");
  if (run.size() != 8) return {};
  if (is_century(run)) return date_of(run.substr(0, 4), run.substr(4, 2), run.substr(6));
  return date_of(run.substr(4), run.substr(2, 2), run.substr(0, 2));
}

using Digits = std::array<std::uint8_t, 8>;

Digits digits_of(WrittenDate date) {
  unsigned value = date.year * 10'000U + date.month * 100U + date.day;
  Digits digits{};
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    *digit = static_cast<std::uint8_t>(value % 10);
    value /= 10;
  }
  return digits;
}

bool is_one_slip(WrittenDate date_a, WrittenDate date_b) {
  const auto a = digits_of(date_a), b = digits_of(date_b);
  std::size_t first = a.size(), differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a.at(i) == b.at(i)) continue;
    if (differing++ == 0) first = i;
  }
  if (differing <= 1) return true;
  return differing == 2 && first + 1 < a.size() && a.at(first) == b.at(first + 1) &&
         a.at(first + 1) == b.at(first);
}

/// A day that stands for a year of which no more is known.
bool is_vague(WrittenDate date) {
  return date.month == 0 || date.day == 0 || (date.month == 1 && date.day == 1) ||
         (date.month == 12 && date.day == 31);
}

DateLevel level_of(WrittenDate a, WrittenDate b) {
  if (a == b) return DateLevel::same;
  const bool known = a.month != 0 && a.day != 0 && b.month != 0 && b.day != 0;
  const bool same_year = a.year == b.year;
  if (known && same_year && a.month == b.day && a.day == b.month) return DateLevel::swapped;
  if (same_year && (is_vague(a) || is_vague(b))) return DateLevel::vague;
  if (known && is_one_slip(a, b)) return DateLevel::one_digit;
  if (known && a.month == b.month && a.day == b.day) return DateLevel::other_year;
  if (known && same_year && (a.month == b.month || a.day == b.day)) return DateLevel::two_parts;
  if (same_year) return DateLevel::same_year;
  return std::max(a.year, b.year) - std::min(a.year, b.year) <= 2 ? DateLevel::near_year
                                                                  : DateLevel::different;
}

}  // namespace

WrittenDate read_written_date(std::string_view text) {
  const auto [run, count] = runs_of(text);
  if (count == 0) return {};
  if (count == 1 || run[0].size() == 8) return date_of_one_run(run[0]);
  if (run[0].size() == 4) return date_of(run[0], run[1], count == 3 ? run[2] : "");
  if (count == 2) return run[1].size() == 4 ? date_of(run[1], run[0], "") : WrittenDate{};
  if (run[2].size() == 4 || run[2].size() == 2) return date_of(run[2], run[1], run[0]);
  return {};
}

Level compare_dates(WrittenDate a, WrittenDate b) {
  if (a.year == 0 || b.year == 0) return kAbsent;
  return static_cast<Level>(level_of(a, b));
}

}  // namespace rekam
