#include "rekam/record/total_row.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/word_key.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

/// Counts have fewer digits than damaged NIKs.
constexpr std::ptrdiff_t kLeastDigitsOfNumber = 10;

bool has_number(std::string_view text) {
  return std::count_if(text.begin(), text.end(), is_digit) >= kLeastDigitsOfNumber;
}

bool says_total(std::string_view text) {
  const auto written = trim(text);
  constexpr std::array<std::string_view, 4> words{"JUMLAH", "TOTAL", "SUBTOTAL", "JML"};
  const WordKey first{written.substr(0, written.find_first_of(" :.=0123456789"))};
  if (std::find(words.begin(), words.end(), first.text()) != words.end()) return true;
  const auto key = WordKey{written};
  return key.text().substr(0, 8) == "SUBTOTAL" || key.text().substr(0, 10) == "GRANDTOTAL" ||
         key.text().substr(0, 9) == "SUBJUMLAH";
}

/// `2`, `1.234`: how many there are, in a column of numbers that are much longer.
bool is_count(std::string_view text) {
  constexpr std::size_t kMostDigits = 5;
  const auto written = trim(text);
  return !written.empty() && written.size() <= kMostDigits + 1 &&
         written.find_first_not_of("0123456789.,") == std::string_view::npos;
}

}  // namespace

bool is_total_row(const ResidentCells& cells) {
  if (!says_nothing(cells[Field::birth_date]) || has_number(cells[Field::nik]) ||
      has_number(cells[Field::no_kk]))
    return false;
  // The word itself can stand in a column that is not read, such as the running number.
  if (says_nothing(cells[Field::name]) &&
      (is_count(cells[Field::nik]) || is_count(cells[Field::no_kk])))
    return true;
  return says_total(cells[Field::name]) || says_total(cells[Field::nik]) ||
         says_total(cells[Field::no_kk]);
}

}  // namespace rekam
