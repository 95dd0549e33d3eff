#include "rekam/record/read_number.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <string>

namespace rekam {

namespace {

constexpr std::size_t kDigits = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_plain(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

bool is_zero(std::string_view text) {
  return text.find_first_not_of('0') == std::string_view::npos;
}

/// `1,60101E+15`, `1.601014507990001e15`, `1601014507990001.0`: a spreadsheet's number.
bool is_spreadsheet_number(std::string_view text) {
  if (text.empty() || !is_digit(text[0])) return false;
  const auto mark = text.find_first_not_of("0123456789");
  if (mark == std::string_view::npos || (text[mark] != ',' && text[mark] != '.')) return false;
  const auto rest = text.substr(mark + 1);
  const auto exponent = rest.find_first_of("eE");
  if (exponent != std::string_view::npos && exponent + 1 < rest.size())
    return is_plain(rest.substr(0, exponent));
  return mark >= 14 && is_zero(rest);
}

struct NumberRules {
  Field field;
  FindingCode missing, length, not_digits, spreadsheet;
};

/// Sixteen bare digits, or nothing and the finding that says why.
std::string_view read_digits(std::string_view text, const NumberRules& rules, std::string& cleaned,
                             std::vector<Finding>& findings) {
  const auto number = bare_number(text, cleaned);
  const auto tell = [&](FindingCode code) {
    findings.push_back({code, rules.field, std::string{trim(text)}, {}});
    return std::string_view{};
  };
  if (says_nothing(number) || (is_zero(number) && number.size() < kDigits) || is_zero(number))
    return tell(rules.missing);
  if (is_spreadsheet_number(number)) return tell(rules.spreadsheet);
  if (!is_plain(number)) return tell(rules.not_digits);
  if (number.size() != kDigits) return tell(rules.length);
  if (number != text)
    findings.push_back({FindingCode::row_cleaned, rules.field, std::string{text}, {}});
  return number;
}

}  // namespace

std::string_view bare_number(std::string_view text, std::string& cleaned) {
  if (text.size() == kDigits && is_plain(text)) return text;
  auto number = trim(text);
  if (number.size() > 3 && number.substr(0, 2) == "=\"" && number.back() == '"')
    number = number.substr(2, number.size() - 3);
  while (!number.empty() && (number[0] == '\'' || number[0] == '`')) number.remove_prefix(1);
  while (!number.empty() && number.back() == '\'') number.remove_suffix(1);
  number = trim(number);
  if (number.find_first_of(" \t\xC2") == std::string_view::npos) return number;
  cleaned.clear();
  for (std::size_t at = 0; at < number.size(); ++at) {
    if (number[at] == ' ' || number[at] == '\t') continue;
    if (number.substr(at, 2) == "\xC2\xA0") {
      ++at;
      continue;
    }
    cleaned += number[at];
  }
  return cleaned;
}

std::optional<Nik> read_nik(std::string_view text, std::vector<Finding>& findings) {
  std::string cleaned;
  const auto digits = read_digits(text,
                                  {Field::nik, FindingCode::nik_missing, FindingCode::nik_length,
                                   FindingCode::nik_not_digits, FindingCode::nik_spreadsheet},
                                  cleaned, findings);
  if (digits.empty()) return {};
  const auto nik = Nik::parse(digits);
  if (!nik)
    findings.push_back({digits[0] == '0' ? FindingCode::nik_temporary : FindingCode::nik_serial,
                        Field::nik,
                        std::string{digits},
                        {}});
  return nik;
}

std::optional<HouseholdCardNumber> read_household_card_number(std::string_view text,
                                                              std::vector<Finding>& findings) {
  std::string cleaned;
  const auto digits = read_digits(text,
                                  {Field::no_kk, FindingCode::kk_missing, FindingCode::kk_length,
                                   FindingCode::kk_not_digits, FindingCode::kk_not_digits},
                                  cleaned, findings);
  if (digits.empty()) return {};
  const auto number = HouseholdCardNumber::parse(digits);
  if (!number)
    findings.push_back({digits[0] == '0' ? FindingCode::kk_length : FindingCode::kk_serial,
                        Field::no_kk,
                        std::string{digits},
                        {}});
  return number;
}

}  // namespace rekam
