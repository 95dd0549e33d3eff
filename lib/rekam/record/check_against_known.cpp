#include "rekam/record/check_against_known.hpp"

#include "rekam/record/person_name.hpp"

#include <algorithm>

namespace rekam {

bool is_nik_of_others(const Resident& row, std::span<const Resident> known) {
  return !known.empty() && std::all_of(known.begin(), known.end(), [&](const Resident& person) {
    return are_different_people(person, row);
  });
}

bool agree_in_name_and_birth(const Resident& a, const Resident& b) {
  return a.birth_date && a.birth_date == b.birth_date && !a.name.empty() && !b.name.empty() &&
         are_variants(a.name, b.name);
}

std::optional<Nik> nik_of_agreeing(const Resident& row, std::span<const Resident> known) {
  std::optional<Nik> agreeing;
  for (const auto& person : known) {
    if (!person.nik || !agree_in_name_and_birth(row, person)) continue;
    if (agreeing && agreeing != person.nik) return {};
    agreeing = person.nik;
  }
  return agreeing;
}

}  // namespace rekam
