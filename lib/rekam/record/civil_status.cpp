#include "rekam/record/civil_status.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/civil_words.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

template <typename Value, std::size_t Count>
std::optional<Value> look_up(std::string_view text, const WordTable<Value, Count>& words) {
  if (says_nothing(text)) return Value::unknown;
  return words.find(WordKey{text}.text());
}

bool is_alphanumeric(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c);
}

bool is_dash(char c) { return c == '-' || c == '_' || c == '.'; }

}  // namespace

bool says_nothing(std::string_view text) {
  // The longest word for nothing has four letters, and blanks around it do not start it.
  if (text.size() > 4 && is_alphanumeric(text[0]) && is_alphanumeric(text.back())) return false;
  const auto trimmed = trim(text);
  if (std::all_of(trimmed.begin(), trimmed.end(), is_dash)) return true;
  if (trimmed.size() > 4 || (trimmed[0] != 'N' && trimmed[0] != 'n')) return false;
  constexpr std::array<std::string_view, 3> words{"NULL", "N/A", "NIL"};
  return std::any_of(words.begin(), words.end(), [&](auto word) {
    return std::equal(trimmed.begin(), trimmed.end(), word.begin(), word.end(), [](char a, char b) {
      return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
    });
  });
}

std::optional<Sex> parse_sex(std::string_view text) { return look_up(text, civil_words::sexes); }
std::optional<MaritalStatus> parse_marital_status(std::string_view text) {
  return look_up(text, civil_words::marital_statuses);
}
std::optional<Relationship> parse_relationship(std::string_view text) {
  return look_up(text, civil_words::relationships);
}
std::optional<LifeStatus> parse_life_status(std::string_view text) {
  return look_up(text, civil_words::life_statuses);
}
std::optional<Citizenship> parse_citizenship(std::string_view text) {
  return look_up(text, civil_words::citizenships);
}

std::string_view to_text(Sex sex) {
  constexpr std::array<std::string_view, 3> words{"", "LAKI-LAKI", "PEREMPUAN"};
  return words.at(static_cast<std::size_t>(sex));
}
std::string_view to_text(MaritalStatus status) {
  constexpr std::array<std::string_view, 5> words{"", "BELUM KAWIN", "KAWIN", "CERAI HIDUP",
                                                  "CERAI MATI"};
  return words.at(static_cast<std::size_t>(status));
}
std::string_view to_text(Relationship relationship) {
  constexpr std::array<std::string_view, 12> words{
      "",     "KEPALA KELUARGA", "SUAMI",  "ISTRI",       "ANAK",     "MENANTU",
      "CUCU", "ORANG TUA",       "MERTUA", "FAMILI LAIN", "PEMBANTU", "LAINNYA"};
  return words.at(static_cast<std::size_t>(relationship));
}
std::string_view to_text(LifeStatus status) {
  constexpr std::array<std::string_view, 7> words{"",       "HIDUP", "MATI",       "PINDAH",
                                                  "HILANG", "PERGI", "TIDAK VALID"};
  return words.at(static_cast<std::size_t>(status));
}
std::string_view to_text(Citizenship citizenship) {
  constexpr std::array<std::string_view, 4> words{"", "WNI", "WNA", "WNA KITAP"};
  return words.at(static_cast<std::size_t>(citizenship));
}

}  // namespace rekam
