#include "rekam/record/check_resident.hpp"

#include "rekam/record/check_numbers.hpp"
#include "rekam/record/default_date.hpp"
#include "rekam/record/must_record.hpp"
#include "rekam/record/resident_row.hpp"
#include "rekam/record/two_digit_year.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr int kYoungestRecorded = 16;
constexpr int kYoungestMarried = 15;

using Findings = std::vector<Finding>;

/// Whether a byte is a digit or a mark that names do not have.
constexpr auto kUnusual = [] {
  std::array<bool, 256> unusual{};
  for (const char c : std::string_view{"0123456789\"\\<>{}[]#*$%&;:!?_|^~=+@"})
    unusual[static_cast<unsigned char>(c)] = true;
  return unusual;
}();

void check_birth_date(Date birth, const Resident& resident, const ListFacts& facts,
                      Findings& findings) {
  // A NIK with the same day speaks for the day, however common it is among programs.
  if (is_default_date(birth) && !(resident.nik && resident.nik->agrees_with(birth))) {
    findings.push_back({FindingCode::birth_default, Field::birth_date, to_iso(birth), {}});
  } else if (facts.list_date - birth > std::chrono::days{kOldestAge * 365} &&
             age_on(birth, facts.list_date) > kOldestAge) {
    findings.push_back({FindingCode::birth_very_old, Field::birth_date, to_iso(birth), {}});
  }
}

void check_name(const std::string& name, Findings& findings) {
  if (name.empty()) {
    findings.push_back({FindingCode::name_missing, Field::name, {}, {}});
    return;
  }
  const bool is_unusual = std::any_of(
      name.begin(), name.end(), [](char c) { return kUnusual[static_cast<unsigned char>(c)]; });
  if (is_unusual) findings.push_back({FindingCode::name_characters, Field::name, name, {}});
}

/// Whether somebody has taken this person's picture and fingers, whatever came of it.
bool was_at_the_desk(EnrolmentStatus status) {
  const auto enrolment_class = fold(status);
  return enrolment_class != EnrolmentClass::unrecorded &&
         enrolment_class != EnrolmentClass::unknown;
}

void check_status_age(Date birth, const Resident& resident, const ListFacts& facts,
                      Findings& findings) {
  // No year is longer than 366 days, and most people are older than this.
  if (facts.list_date - birth > std::chrono::days{kYoungestRecorded * 366}) return;
  const int age = age_on(birth, facts.list_date);
  const bool married = ever_married(resident.marital_status);
  if (!married && age < kYoungestRecorded && was_at_the_desk(resident.status))
    findings.push_back(
        {FindingCode::status_age, Field::status, std::string{to_text(resident.status)}, {}});
  if (married && age < kYoungestMarried)
    findings.push_back({FindingCode::status_marital_age,
                        Field::marital_status,
                        std::string{to_text(resident.marital_status)},
                        {}});
}

/// The list's own `BELUM WAJIB` of somebody whose age or marriage says otherwise.
void check_not_due_yet(const Resident& resident, const ListFacts& facts, Findings& findings) {
  if (resident.status != EnrolmentStatus::belum_wajib) return;
  if (!resident.birth_date && !ever_married(resident.marital_status)) return;
  if (must_record({resident.birth_date,
                   {},
                   resident.marital_status,
                   resident.life_status,
                   resident.citizenship},
                  facts.list_date))
    findings.push_back(
        {FindingCode::status_due_by_now, Field::status, std::string{to_text(resident.status)}, {}});
}

}  // namespace

void check_resident(const Resident& resident, const ListFacts& facts, Findings& findings) {
  check_numbers(resident, facts, findings);
  if (resident.birth_date) {
    check_birth_date(*resident.birth_date, resident, facts, findings);
    check_status_age(*resident.birth_date, resident, facts, findings);
  }
  check_name(resident.name, findings);
  if (resident.sex == Sex::unknown && doubtful_text(resident, Field::sex).empty())
    findings.push_back({FindingCode::sex_missing, Field::sex, {}, {}});
  check_not_due_yet(resident, facts, findings);
}

}  // namespace rekam
