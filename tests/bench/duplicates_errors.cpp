#include "duplicates_errors.hpp"

#include "samples_names.hpp"

#include <utility>

namespace duplicates {

namespace {

char other_of_its_kind(samples::Random& random, char c) {
  if (c >= '0' && c <= '9') return static_cast<char>('0' + (c - '0' + 1 + random.below(9)) % 10);
  if (c >= 'A' && c <= 'Z') return static_cast<char>('A' + (c - 'A' + 1 + random.below(25)) % 26);
  return c;
}

void leave_out(samples::Random& random, int share, std::string& text) {
  if (random.per_mille(share)) text.clear();
}

}  // namespace

std::string mistyped(samples::Random& random, std::string text) {
  if (text.size() < 2) return text;
  const auto at = random.below(static_cast<std::uint32_t>(text.size() - 1));
  switch (random.below(4)) {
    case 0:
      text.insert(at, 1, text[at]);
      break;
    case 1:
      text.erase(at, 1);
      break;
    case 2:
      text[at] = other_of_its_kind(random, text[at]);
      break;
    default:
      std::swap(text[at], text[at + 1]);
  }
  return text;
}

std::string misdated(samples::Random& random, std::string iso) {
  if (iso.size() != 10) return iso;
  switch (random.below(5)) {
    case 0:  // day and month swapped, where that is a date
      if (iso.substr(8) <= "12") return iso.substr(0, 5) + iso.substr(8) + "-" + iso.substr(5, 2);
      [[fallthrough]];
    case 1:
      iso[9] = static_cast<char>('0' + (iso[9] - '0' + 1) % 10);
      if (iso[8] == '0' && iso[9] == '0') iso[9] = '1';
      return iso;
    case 2:
      iso[3] = other_of_its_kind(random, iso[3]);
      return iso;
    case 3:
      iso[6] = iso[6] == '9' ? '8' : static_cast<char>(iso[6] + 1);
      return iso;
    default:
      return iso.substr(0, 4) + "-01-01";
  }
}

void type_again(samples::Random& random, const Rates& rates, Row& row) {
  const auto respell = [&](int share, std::string& text) {
    if (!text.empty() && random.per_mille(share)) text = samples::respell(random, text);
  };
  respell(rates.respelled, row.name);
  respell(rates.respelled / 8, row.name);
  if (random.per_mille(rates.respelled / 10) && row.name.rfind(' ') != std::string::npos)
    row.name.resize(row.name.rfind(' '));
  if (random.per_mille(rates.date_error)) row.birth_date = misdated(random, row.birth_date);
  respell(rates.parent_respelled, row.mother);
  respell(rates.parent_respelled, row.father);
  leave_out(random, rates.missing, row.mother);
  leave_out(random, rates.missing, row.father);
  leave_out(random, rates.missing, row.birth_place);
  if (random.per_mille(rates.parent_respelled)) row.birth_place = mistyped(random, row.birth_place);
  if (random.per_mille(rates.respelled))
    row.address += " RT 00" + std::to_string(random.between(1, 9));
  if (random.per_mille(rates.nik_error)) row.nik = mistyped(random, row.nik);
  leave_out(random, rates.missing, row.nik);
  leave_out(random, rates.missing / 2, row.no_kk);
  if (random.per_mille(rates.nik_error / 3)) row.sex = row.sex == "M" ? "F" : "M";
}

std::string spreadsheet_number(samples::Random& random, const std::string& number) {
  if (number.size() != 16) return number;
  if (random.per_mille(600)) return number.substr(0, 15) + "0";
  return number.substr(0, 1) + "," + number.substr(1, 5) + "E+15";
}

}  // namespace duplicates
