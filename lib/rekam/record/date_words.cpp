#include "rekam/record/date_words.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/word_table.hpp"

namespace rekam {

namespace {

constexpr WordTable kMonths{std::to_array<Word<int>>(
    {{"JAN", 1},       {"JANUARI", 1},   {"JANUARY", 1},   {"DJANUARI", 1}, {"DJAN", 1},
     {"FEB", 2},       {"PEB", 2},       {"FEBRUARI", 2},  {"PEBRUARI", 2}, {"FEBRUARY", 2},
     {"FEBUARI", 2},   {"PEBUARI", 2},   {"MAR", 3},       {"MRT", 3},      {"MARET", 3},
     {"MARCH", 3},     {"MART", 3},      {"APR", 4},       {"APRIL", 4},    {"MEI", 5},
     {"MAY", 5},       {"MAI", 5},       {"JUN", 6},       {"JUNI", 6},     {"JUNE", 6},
     {"DJUNI", 6},     {"JUL", 7},       {"JULI", 7},      {"JULY", 7},     {"DJULI", 7},
     {"AGU", 8},       {"AGT", 8},       {"AGS", 8},       {"AGUS", 8},     {"AGST", 8},
     {"AGUST", 8},     {"AUG", 8},       {"AGUSTUS", 8},   {"AUGUST", 8},   {"AUGUSTUS", 8},
     {"SEP", 9},       {"SEPT", 9},      {"SEPTEMBER", 9}, {"OKT", 10},     {"OCT", 10},
     {"OKTOBER", 10},  {"OCTOBER", 10},  {"NOP", 11},      {"NOV", 11},     {"NOPEMBER", 11},
     {"NOVEMBER", 11}, {"NOPEMBRE", 11}, {"DES", 12},      {"DEC", 12},     {"DESEMBER", 12},
     {"DECEMBER", 12}, {"DISEMBER", 12}})};

constexpr WordTable kWeekdays{std::to_array<Word<int>>(
    {{"SENIN", 1}, {"MONDAY", 1}, {"MON", 1},       {"SELASA", 2}, {"TUESDAY", 2}, {"TUE", 2},
     {"RABU", 3},  {"REBO", 3},   {"WEDNESDAY", 3}, {"WED", 3},    {"KAMIS", 4},   {"THURSDAY", 4},
     {"THU", 4},   {"JUMAT", 5},  {"FRIDAY", 5},    {"FRI", 5},    {"SABTU", 6},   {"SATURDAY", 6},
     {"SAT", 6},   {"MINGGU", 7}, {"AHAD", 7},      {"SUNDAY", 7}, {"SUN", 7}})};

}  // namespace

std::optional<int> month_of_word(std::string_view word) {
  return kMonths.find(WordKey{word}.text());
}

bool is_weekday(std::string_view word) { return kWeekdays.find(WordKey{word}.text()).has_value(); }

std::string_view without_weekday(std::string_view text) {
  const auto end = text.find_first_of(", ");
  if (end == std::string_view::npos || !is_weekday(text.substr(0, end))) return text;
  return trim(text.substr(end + 1));
}

}  // namespace rekam
