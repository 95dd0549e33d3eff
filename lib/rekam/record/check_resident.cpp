#include "rekam/record/check_resident.hpp"

#include "rekam/record/read_resident.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr int kOldestAge = 115;

using Findings = std::vector<Finding>;

/// Provinces that exist or existed (contracts.md section 3).
bool province_exists(int province) {
  constexpr std::array<std::pair<int, int>, 8> ranges{
      {{11, 19}, {21, 21}, {31, 36}, {51, 53}, {61, 65}, {71, 76}, {81, 82}, {91, 96}}};
  return std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
    return province >= range.first && province <= range.second;
  });
}

void check_nik_region(Nik nik, const Resident& resident, const ListFacts& facts,
                      Findings& findings) {
  if (!province_exists(nik.province())) {
    findings.push_back({FindingCode::nik_province, Field::nik, nik.text(), {}});
  } else if (nik.kabupaten() == facts.kabupaten.value() &&
             !facts.code_book->ever_had(RegionCode::of_value(nik.kecamatan()))) {
    findings.push_back({FindingCode::nik_kecamatan, Field::nik, nik.text(), {}});
  } else if (resident.kecamatan && nik.kecamatan() != resident.kecamatan->value()) {
    findings.push_back({FindingCode::region_nik_elsewhere, Field::nik, nik.text(), {}});
  }
}

void check_nik(Nik nik, const Resident& resident, const ListFacts& facts, Findings& findings) {
  if (!nik.has_possible_date()) {
    findings.push_back({FindingCode::nik_date, Field::nik, nik.text(), {}});
  } else {
    if (resident.birth_date && !nik.agrees_with(*resident.birth_date))
      findings.push_back({FindingCode::nik_birth_date, Field::nik, nik.text(), {}});
    if (resident.sex != Sex::unknown && resident.sex != nik.sex())
      findings.push_back({FindingCode::nik_sex, Field::nik, nik.text(), {}});
  }
  if (resident.no_kk && resident.no_kk->value() == nik.value())
    findings.push_back({FindingCode::nik_is_card_number, Field::nik, nik.text(), {}});
  check_nik_region(nik, resident, facts, findings);
}

void check_card(HouseholdCardNumber card, const Resident& resident, const ListFacts& facts,
                Findings& findings) {
  const bool is_own_nik = resident.nik && resident.nik->value() == card.value();
  if (is_own_nik || (card.day() > 40 && card.day() <= 71)) {
    findings.push_back({FindingCode::kk_is_nik, Field::no_kk, card.text(), {}});
  } else if (const auto issued = card.issued(facts.list_date);
             !issued || *issued > facts.list_date) {
    findings.push_back({FindingCode::kk_date, Field::no_kk, card.text(), {}});
  }
  if (!province_exists(card.province()))
    findings.push_back({FindingCode::kk_province, Field::no_kk, card.text(), {}});
}

void check_birth_date(Date birth, const ListFacts& facts, Findings& findings) {
  if (age_on(birth, facts.list_date) > kOldestAge)
    findings.push_back({FindingCode::birth_very_old, Field::birth_date, to_iso(birth), {}});
}

void check_name(const std::string& name, Findings& findings) {
  if (name.empty()) {
    findings.push_back({FindingCode::name_missing, Field::name, {}, {}});
    return;
  }
  if (name.find_first_of("0123456789\"\\<>{}[]#*$%&;:!?_|^~=+@") != std::string::npos)
    findings.push_back({FindingCode::name_characters, Field::name, name, {}});
}

}  // namespace

void check_resident(const Resident& resident, const ListFacts& facts, Findings& findings) {
  if (resident.nik) check_nik(*resident.nik, resident, facts, findings);
  if (resident.no_kk) check_card(*resident.no_kk, resident, facts, findings);
  if (resident.birth_date) check_birth_date(*resident.birth_date, facts, findings);
  check_name(resident.name, findings);
  if (resident.sex == Sex::unknown && doubtful_text(resident, Field::sex).empty())
    findings.push_back({FindingCode::sex_missing, Field::sex, {}, {}});
}

}  // namespace rekam
