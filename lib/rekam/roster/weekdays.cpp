#include "rekam/roster/weekdays.hpp"

#include "rekam/base/text.hpp"

#include <array>
#include <utility>

namespace rekam {

namespace {

constexpr int kDays = 7;
constexpr std::array<std::string_view, kDays> kEnglish{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, kDays> kFoldedEnglish{
    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"};
constexpr std::array<std::string_view, kDays> kFoldedIndonesian{"SENIN", "SELASA", "RABU",  "KAMIS",
                                                                "JUMAT", "SABTU",  "MINGGU"};

std::string_view short_name(int day) {
  return kEnglish[static_cast<std::size_t>(day)].substr(0, 3);
}

/// Monday is 0. Three letters of a name are enough in both languages.
std::optional<int> parse_day(std::string_view text) {
  const std::string key = fold_heading(text);
  if (key.size() == 1 && key[0] >= '1' && key[0] <= '7') return key[0] - '1';
  if (key.size() < 3) return {};
  if (key == "AHAD") return kDays - 1;
  for (std::size_t day = 0; day < kEnglish.size(); ++day) {
    if (kFoldedEnglish[day].starts_with(key)) return static_cast<int>(day);
    if (kFoldedIndonesian[day].starts_with(key)) return static_cast<int>(day);
  }
  return {};
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

/// The words and marks between days, as `-` and `,`.
std::string plain_separators(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSpellings{
      {{" SAMPAI DENGAN ", "-"},
       {" SAMPAI ", "-"},
       {"S/D", "-"},
       {"S.D.", "-"},
       {" SD ", "-"},
       {" TO ", "-"},
       {"–", "-"},
       {"—", "-"},
       {" DAN ", ","},
       {" AND ", ","},
       {"&", ","},
       {";", ","}}};
  std::string plain = fold(text);
  for (const auto& [spelling, mark] : kSpellings) replace_all(plain, spelling, mark);
  return plain;
}

/// The bits of `Mon` or `Mon-Fri`.
std::optional<unsigned> parse_range(std::string_view text) {
  const auto dash = text.find('-');
  const auto first = parse_day(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : parse_day(text.substr(dash + 1));
  if (!first || !last) return {};
  unsigned bits = 0;
  for (int day = *first;; day = (day + 1) % kDays) {
    bits |= 1U << day;
    if (day == *last) return bits;
  }
}

}  // namespace

std::optional<Weekdays> Weekdays::parse(std::string_view text) {
  const std::string plain = plain_separators(text);
  unsigned bits = 0;
  for (const auto piece : split(plain, ',')) {
    const auto range = parse_range(piece);
    if (!range) return {};
    bits |= *range;
  }
  if (bits == 0) return {};
  return Weekdays::of_bits(bits);
}

std::string to_text(Weekdays weekdays) {
  std::string text;
  const auto append = [&text](std::string_view mark, int day) {
    if (!text.empty()) text += mark;
    text += short_name(day);
  };
  const auto has = [weekdays](int day) {
    return day < kDays && (weekdays.bits() >> day & 1U) != 0;
  };
  for (int day = 0; day < kDays; ++day) {
    if (!has(day)) continue;
    append(",", day);
    int last = day;
    while (has(last + 1)) ++last;
    if (last - day < 2) continue;  // two days are no range
    append("-", last);
    day = last;
  }
  return text;
}

std::string_view weekday_name(Date day) {
  return kEnglish[std::chrono::weekday{day}.iso_encoding() - 1];
}

}  // namespace rekam
