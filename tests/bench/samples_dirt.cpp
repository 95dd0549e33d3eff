// One small function a damage; the deck says in which order and how often they come.
#include "samples_dirt.hpp"

#include "samples_names.hpp"

namespace samples {
namespace {

using enum Damage;

using Note = std::optional<std::string>;

constexpr std::array<std::string_view, 20> names{
    "exact_repeat",   "retyped",          "second_nik",   "empty_row",       "nik_last_digit_0",
    "nik_scientific", "nik_apostrophe",   "nik_nbsp",     "trailing_blanks", "nik_empty",
    "nik_15_digits",  "birth_31_02",      "birth_00_00",  "birth_disagrees", "sex_disagrees",
    "kk_15_digits",   "kk_is_womans_nik", "desa_unknown", "lower_case",      "too_many_cells"};

/// Every kind once, then the common ones again and again.
constexpr auto deck = std::to_array<Damage>(
    {exact_repeat,    nik_last_digit_0, trailing_blanks, birth_disagrees,  retyped,
     nik_apostrophe,  nik_empty,        desa_unknown,    kk_is_womans_nik, second_nik,
     birth_00_00,     nik_scientific,   lower_case,      sex_disagrees,    empty_row,
     nik_15_digits,   birth_31_02,      kk_15_digits,    nik_nbsp,         too_many_cells,
     exact_repeat,    retyped,          second_nik,      nik_last_digit_0, trailing_blanks,
     birth_disagrees, nik_apostrophe,   nik_empty,       desa_unknown,     lower_case,
     exact_repeat,    retyped,          second_nik,      nik_last_digit_0, nik_15_digits,
     birth_00_00,     nik_scientific,   sex_disagrees,   kk_15_digits,     trailing_blanks,
     exact_repeat,    retyped,          second_nik,      nik_last_digit_0, birth_disagrees,
     nik_empty,       nik_nbsp,         desa_unknown,    exact_repeat,     retyped});

std::string lower_case_of(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool is_woman(const Row& row) { return row[Column::sex] == "PEREMPUAN"; }

/// Puts `damaged` into the cell; the note is what stood there.
Note replaced(Row& row, Column column, std::string damaged) {
  std::swap(row[column], damaged);
  return damaged;
}

Note lose_last_digit(Row& row) {
  auto nik = row[Column::nik];
  if (nik.back() == '0') return {};
  nik.back() = '0';
  return replaced(row, Column::nik, nik);
}

/// 1601140305850001 as a spreadsheet in Indonesian shows it: 1,60114E+15.
std::string scientific(std::string_view nik) {
  return std::string{nik.substr(0, 1)} + "," + std::string{nik.substr(1, 5)} + "E+15";
}

Note drop_a_digit(Row& row, Column column, Random& random) {
  auto number = row[column];
  number.erase(random.below(static_cast<std::uint32_t>(number.size())), 1);
  return replaced(row, column, number);
}

/// A birthday some days off, so that it no longer agrees with the NIK.
Note shift_birthday(Row& row, Random& random) {
  auto date = row[Column::birth_date];
  if (date[0] == '3') date[0] = '1';  // there is no 38th
  const char unit = date[1];
  do {
    date[1] = static_cast<char>('1' + random.below(8));
  } while (date[1] == unit);
  return replaced(row, Column::birth_date, date);
}

Note put_nik_for_card(Row& row) {
  if (!is_woman(row)) return {};
  return replaced(row, Column::no_kk, row[Column::nik]);
}

Note misspell_desa(Row& row, Random& random) {
  auto desa = row[Column::desa];
  std::size_t at = 0;
  do {
    at = 1 + random.below(static_cast<std::uint32_t>(desa.size() - 2));
  } while (desa[at] == ' ');
  desa.erase(at, 1);
  return replaced(row, Column::desa, desa);
}

Note lower_words(Row& row) {
  for (const auto column : {Column::name, Column::sex, Column::religion, Column::marital,
                            Column::relation, Column::desa, Column::status}) {
    row[column] = lower_case_of(row[column]);
  }
  return "";
}

Note add_blanks(Row& row) {
  row[Column::name] += "  ";
  row[Column::nik] += " ";
  return "";
}

Note damage_nik(Damage damage, Row& row, Random& random) {
  const auto nik = row[Column::nik];
  switch (damage) {
    case nik_last_digit_0:
      return lose_last_digit(row);
    case nik_scientific:
      return replaced(row, Column::nik, scientific(nik));
    case nik_apostrophe:
      return replaced(row, Column::nik, "'" + nik);
    case nik_nbsp:
      return replaced(row, Column::nik, nik + "\xc2\xa0");
    case nik_empty:
      return replaced(row, Column::nik, "");
    case nik_15_digits:
      return drop_a_digit(row, Column::nik, random);
    default:
      return {};
  }
}

Note damage_other(Damage damage, Row& row, Random& random) {
  switch (damage) {
    case trailing_blanks:
      return add_blanks(row);
    case birth_31_02:
      return replaced(row, Column::birth_date, "31-02" + row[Column::birth_date].substr(5));
    case birth_00_00:
      return replaced(row, Column::birth_date, "00-00" + row[Column::birth_date].substr(5));
    case birth_disagrees:
      return shift_birthday(row, random);
    case sex_disagrees:
      return replaced(row, Column::sex, is_woman(row) ? "LAKI-LAKI" : "PEREMPUAN");
    case kk_15_digits:
      return drop_a_digit(row, Column::no_kk, random);
    case kk_is_womans_nik:
      return put_nik_for_card(row);
    case desa_unknown:
      return misspell_desa(row, random);
    case lower_case:
      return lower_words(row);
    case too_many_cells:
      return "";
    default:
      return {};
  }
}

}  // namespace

std::string_view damage_name(Damage damage) { return names[static_cast<std::size_t>(damage)]; }

std::optional<std::string> damage_cells(Damage damage, Row& row, Random& random) {
  if (auto note = damage_nik(damage, row, random)) return note;
  return damage_other(damage, row, random);
}

Row retype(Row row, Random& random) {
  row[Column::name] = respell(random, row[Column::name]);
  if (random.per_mille(400)) row[Column::mother] = respell(random, row[Column::mother]);
  if (random.per_mille(500)) row[Column::address] += " RT " + row[Column::rt];
  if (random.per_mille(300)) row[Column::birth_place] = "OGAN KOMERING ULU";
  return row;
}

std::optional<Damage> DamagePlan::due() {
  if (dirt_ == Dirt::none) return {};
  waiting_ = waiting_ || random_.below(dirt_ == Dirt::mild ? 100 : 10) == 0;
  if (!waiting_) return {};
  return deck[next_];
}

void DamagePlan::done() {
  waiting_ = false;
  next_ = (next_ + 1) % deck.size();
}

}  // namespace samples
