#include "rekam/record/number_damage.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kDigits = 16;
constexpr std::string_view kDigitCharacters = "0123456789";

bool is_plain(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
bool is_zero(std::string_view text) {
  return text.find_first_not_of('0') == std::string_view::npos;
}

/// A number's digits and where it ends in front of its decimal mark.
struct Decimal {
  std::string digits;
  std::size_t whole = 0;  ///< how many of the number's digits stand before the mark
};

/// `1.601.145.203.850.001`: groups of three behind a first group of one to three.
bool has_thousands_marks(std::string_view text) {
  const auto first = text.find_first_of(".,");
  if (first > 3 || text.size() < 20) return false;  // no mark at all is far behind, too
  const char mark = text[first];
  for (std::size_t at = first; at < text.size(); at += 4)
    if (text[at] != mark || !is_plain(text.substr(at + 1, 3)) || text.size() - at < 4) return false;
  return is_plain(text.substr(0, first));
}

int exponent_of(std::string_view text) {
  int exponent = 0;
  for (const char c : text)
    if (is_digit(c)) exponent = std::min(exponent * 10 + (c - '0'), 999);
  return exponent;
}

/// Of a text for which is_spreadsheet_number() or is_plain() holds.
Decimal decimal_of(std::string_view text) {
  const auto end = std::min(text.find_first_of("eE"), text.size());
  const auto mantissa = text.substr(0, end);
  Decimal decimal;
  for (const char c : mantissa)
    if (is_digit(c)) decimal.digits += c;
  decimal.whole = has_thousands_marks(mantissa) ? decimal.digits.size()
                                                : std::min(mantissa.find_first_of(".,"), end);
  if (end < text.size())
    decimal.whole += static_cast<std::size_t>(exponent_of(text.substr(end + 1)));
  return decimal;
}

/// The sixteen digits of a damaged number, its sixteenth being `0` when it is lost; empty when
/// more is lost than that.
std::string known_digits(std::string_view text, CellKind kind) {
  auto [digits, whole] = decimal_of(text);
  if (whole == kDigits - 1 && digits.size() == whole) whole = kDigits, digits += '0';
  if (whole != kDigits) return {};
  // A number cell leaves out zeros at the end; a shown number may be rounded there.
  if (kind == CellKind::number && digits.size() < kDigits) digits.resize(kDigits, '0');
  if (digits.size() == kDigits - 1) digits += '0';
  if (digits.size() < kDigits || !is_zero(std::string_view{digits}.substr(kDigits))) return {};
  digits.resize(kDigits);
  return digits[0] == '0' ? std::string{} : digits;
}

}  // namespace

bool is_spreadsheet_number(std::string_view text) {
  if (text.empty() || !is_digit(text[0])) return false;
  if (has_thousands_marks(text)) return true;
  const auto mark = text.find_first_not_of(kDigitCharacters);
  if (mark == std::string_view::npos) return false;
  const auto exponent = std::min(text.find_first_of("eE"), text.size());
  const bool has_fraction = text[mark] == ',' || text[mark] == '.';
  if (has_fraction && mark + 1 < exponent && !is_plain(text.substr(mark + 1, exponent - mark - 1)))
    return false;
  if (exponent < text.size()) {
    auto power = text.substr(exponent + 1);
    if (!power.empty() && power[0] == '+') power.remove_prefix(1);
    return (has_fraction || mark == exponent) && is_plain(power);
  }
  return has_fraction && mark >= kDigits - 2 && is_zero(text.substr(mark + 1));
}

std::vector<std::uint64_t> lost_digit_candidates(std::string_view text, CellKind kind) {
  if (!is_plain(text) && !is_spreadsheet_number(text)) return {};
  const auto digits = known_digits(text, kind);
  if (digits.empty()) return {};
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  const std::uint64_t ways = digits.back() == '0' ? 10 : 1;
  std::vector<std::uint64_t> candidates;
  for (std::uint64_t candidate = value; candidate < value + ways; ++candidate)
    if (candidate % 10'000 != 0) candidates.push_back(candidate);
  return candidates;
}

std::string candidates_text(const std::vector<std::uint64_t>& candidates) {
  if (candidates.empty()) return {};
  if (candidates.size() == 1) return "candidate " + std::to_string(candidates.front());
  return "candidates " + std::to_string(candidates.front()) + " to " +
         std::to_string(candidates.back());
}

}  // namespace rekam
