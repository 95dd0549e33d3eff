#include "rekam/record/check_numbers.hpp"

#include "rekam/record/resident_row.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

using Findings = std::vector<Finding>;

/// Provinces that exist or existed (contracts.md section 3).
bool province_exists(int province) {
  constexpr std::array<std::pair<int, int>, 8> ranges{
      {{11, 19}, {21, 21}, {31, 36}, {51, 53}, {61, 65}, {71, 76}, {81, 82}, {91, 96}}};
  return std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
    return province >= range.first && province <= range.second;
  });
}

bool is_card_number_too(Nik nik, const Resident& resident) {
  return resident.no_kk && resident.no_kk->value() == nik.value();
}

void check_nik_region(Nik nik, const Resident& resident, const ListFacts& facts,
                      Findings& findings) {
  if (!province_exists(nik.province())) {
    findings.push_back({FindingCode::nik_province, Field::nik, nik.text(), {}});
  } else if (resident.kecamatan && nik.kecamatan() == resident.kecamatan->value()) {
    return;  // the kecamatan of a resident is one of the code book
  } else if (nik.kabupaten() == facts.kabupaten.value() &&
             !facts.code_book->ever_had(RegionCode::of_value(nik.kecamatan()))) {
    findings.push_back({FindingCode::nik_kecamatan, Field::nik, nik.text(), {}});
  } else if (resident.kecamatan) {
    findings.push_back({FindingCode::region_nik_elsewhere, Field::nik, nik.text(), {}});
  }
}

void check_nik(Nik nik, const Resident& resident, const ListFacts& facts, Findings& findings) {
  // A NIK with the birth date has a possible one; that is nearly every NIK.
  const bool agrees = resident.birth_date && nik.agrees_with(*resident.birth_date);
  if (!agrees && !nik.has_possible_date()) {
    findings.push_back({FindingCode::nik_date, Field::nik, nik.text(), {}});
  } else {
    if (resident.birth_date && !agrees)
      findings.push_back({FindingCode::nik_birth_date, Field::nik, nik.text(), {}});
    if (resident.sex != Sex::unknown && resident.sex != nik.sex())
      findings.push_back({FindingCode::nik_sex, Field::nik, nik.text(), {}});
  }
  if (is_card_number_too(nik, resident))
    findings.push_back({FindingCode::nik_is_card_number, Field::nik, nik.text(), {}});
  check_nik_region(nik, resident, facts, findings);
}

void check_card(HouseholdCardNumber card, const Resident& resident, const ListFacts& facts,
                Findings& findings) {
  const bool is_own_nik = resident.nik && is_card_number_too(*resident.nik, resident);
  if (is_own_nik || (card.day() > 40 && card.day() <= 71)) {
    findings.push_back({FindingCode::kk_is_nik, Field::no_kk, card.text(), {}});
  } else if (const auto issued = card.issued(facts.list_date);
             !issued || *issued > facts.list_date) {
    findings.push_back({FindingCode::kk_date, Field::no_kk, card.text(), {}});
  }
  if (!province_exists(card.province()))
    findings.push_back({FindingCode::kk_province, Field::no_kk, card.text(), {}});
}

bool fits(Nik nik, const Resident& resident) {
  return nik.agrees_with(*resident.birth_date) &&
         (resident.sex == Sex::unknown || nik.sex() == resident.sex);
}

}  // namespace

bool are_exchanged(const Resident& resident) {
  if (!resident.nik || !resident.no_kk || !resident.birth_date) return false;
  // A NIK with the person's birth date is the person's, whatever else is wrong.
  return !resident.nik->agrees_with(*resident.birth_date) &&
         fits(Nik::of_value(resident.no_kk->value()), resident);
}

void check_numbers(const Resident& resident, const ListFacts& facts,
                   std::vector<Finding>& findings) {
  if (are_exchanged(resident)) {
    // What else is wrong with either number follows from this.
    const std::string why = "the two numbers are exchanged";
    findings.push_back({FindingCode::nik_is_card_number, Field::nik, resident.nik->text(), why});
    findings.push_back({FindingCode::kk_is_nik, Field::no_kk, resident.no_kk->text(), why});
    return;
  }
  if (resident.nik) check_nik(*resident.nik, resident, facts, findings);
  if (resident.no_kk) check_card(*resident.no_kk, resident, facts, findings);
}

}  // namespace rekam
