#include "rekam/record/word_hint.hpp"

#include "rekam/record/civil_words.hpp"
#include "rekam/record/enrolment_words.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

struct Column {
  Field field;
  bool (*knows)(std::string_view key);
  /// The official word for what was most likely meant; empty when nothing is near.
  std::string_view (*nearest_word)(std::string_view text);
};

template <const auto& words>
bool knows(std::string_view key) {
  return words.find(key).has_value();
}

template <const auto& words>
std::string_view nearest_word(std::string_view text) {
  const auto value = words.nearest_to(text);
  return value ? to_text(*value) : std::string_view{};
}

template <const auto& words>
constexpr Column column(Field field) {
  return {field, &knows<words>, &nearest_word<words>};
}

constexpr std::array<Column, 6> kColumns{{
    column<civil_words::sexes>(Field::sex),
    column<civil_words::marital_statuses>(Field::marital_status),
    column<civil_words::relationships>(Field::relationship),
    column<civil_words::life_statuses>(Field::life_status),
    column<civil_words::citizenships>(Field::citizenship),
    column<enrolment_words>(Field::status),
}};

/// Code numbers and single letters stand in several columns, so they point to none.
bool names_a_column(std::string_view key) {
  return key.size() > 2 && key.find_first_not_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::string word_hint(Field field, std::string_view text) {
  const auto own = std::find_if(kColumns.begin(), kColumns.end(),
                                [&](const Column& column) { return column.field == field; });
  const WordKey key{text};
  if (own == kColumns.end() || !names_a_column(key.text())) return {};
  for (const auto& column : kColumns)
    if (column.field != field && column.knows(key.text()))
      return std::string{"this is a word for "}.append(to_text(column.field));
  const auto meant = own->nearest_word(text);
  if (meant.empty()) return {};
  return std::string{"is '"}.append(meant).append("' meant?");
}

}  // namespace rekam
