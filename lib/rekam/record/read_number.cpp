#include "rekam/record/read_number.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/bare_number.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/number_damage.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kDigits = 16;

bool is_plain(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

bool is_zero(std::string_view text) {
  return text.find_first_not_of('0') == std::string_view::npos;
}

/// The field of a number and the codes of its findings.
struct NumberRules {
  Field field;
  FindingCode missing, length, not_digits, spreadsheet, leading_zero, serial;
};

constexpr NumberRules kNikRules{Field::nik,
                                FindingCode::nik_missing,
                                FindingCode::nik_length,
                                FindingCode::nik_not_digits,
                                FindingCode::nik_spreadsheet,
                                FindingCode::nik_temporary,
                                FindingCode::nik_serial};
constexpr NumberRules kCardRules{Field::no_kk,
                                 FindingCode::kk_missing,
                                 FindingCode::kk_length,
                                 FindingCode::kk_not_digits,
                                 FindingCode::kk_spreadsheet,
                                 FindingCode::kk_length,
                                 FindingCode::kk_serial};

/// `1601145203850001.0` in a number cell is how its file writes the whole number.
std::string_view without_zero_fraction(std::string_view number) {
  const auto mark = number.find_first_of(".,");
  const bool whole = mark != std::string_view::npos && is_plain(number.substr(0, mark)) &&
                     mark + 1 < number.size() && is_zero(number.substr(mark + 1));
  return whole ? number.substr(0, mark) : number;
}

/// What is wrong with the number as it stands, if anything.
std::optional<FindingCode> trouble_with(std::string_view number, CellKind kind,
                                        const NumberRules& rules) {
  if (says_nothing(number) || is_zero(number)) return rules.missing;
  if (is_spreadsheet_number(number)) return rules.spreadsheet;
  if (!is_plain(number)) return rules.not_digits;
  if (kind == CellKind::number && (number.size() < kDigits || number.back() == '0'))
    return rules.spreadsheet;
  if (number.size() != kDigits) return rules.length;
  if (number[0] == '0') return rules.leading_zero;
  if (number.substr(12) == "0000") return rules.serial;
  return {};
}

template <typename Number>
std::optional<Number> read(std::string_view text, CellKind kind, const NumberRules& rules,
                           std::vector<Finding>& findings) {
  if (kind != CellKind::number)
    if (const auto number = Number::parse(text)) return number;
  std::string cleaned;
  auto number = bare_number(text, cleaned);
  if (kind == CellKind::number) number = without_zero_fraction(number);
  if (const auto trouble = trouble_with(number, kind, rules)) {
    const bool lost_its_end = trouble == rules.spreadsheet || trouble == rules.serial;
    findings.push_back(
        {*trouble, rules.field, std::string{trim(text)},
         lost_its_end ? candidates_text(lost_digit_candidates(number, kind)) : std::string{}});
    return {};
  }
  if (kind == CellKind::number) {
    findings.push_back({FindingCode::row_number_cell, rules.field, std::string{text}, {}});
  } else if (number != text) {
    findings.push_back({FindingCode::row_cleaned, rules.field, std::string{text}, {}});
  }
  return Number::parse(number);
}

}  // namespace

std::optional<Nik> read_nik(std::string_view text, CellKind kind, std::vector<Finding>& findings) {
  return read<Nik>(text, kind, kNikRules, findings);
}

std::optional<HouseholdCardNumber> read_household_card_number(std::string_view text, CellKind kind,
                                                              std::vector<Finding>& findings) {
  return read<HouseholdCardNumber>(text, kind, kCardRules, findings);
}

std::optional<Nik> read_nik(std::string_view text, std::vector<Finding>& findings) {
  return read_nik(text, CellKind::text, findings);
}

std::optional<HouseholdCardNumber> read_household_card_number(std::string_view text,
                                                              std::vector<Finding>& findings) {
  return read_household_card_number(text, CellKind::text, findings);
}

}  // namespace rekam
