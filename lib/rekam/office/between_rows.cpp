#include "rekam/office/between_rows.hpp"

#include "rekam/office/against_registry.hpp"

namespace rekam {

namespace {

/// More rows than that are no household: a number that somebody filled in everywhere.
constexpr std::size_t kMostMembers = 50'000;
constexpr std::size_t kFindingMemory = std::size_t{8} << 20U;
constexpr char kBetweenNames = '\x1f';

}  // namespace

BetweenRows::BetweenRows(Date list_date, AgainstRegistry* against, std::size_t memory_bytes)
    : list_date_(list_date),
      against_(against),
      members_(memory_bytes),
      identities_(memory_bytes),
      findings_(std::min(memory_bytes, kFindingMemory)) {}

void BetweenRows::add(const Resident& resident, RowPlace row, std::uint64_t digest) {
  if (resident.no_kk) members_->add(household_member(resident, row, buffer_));
  RowIdentity identity = row_identity(resident, row, digest);
  if (identity.has_nik()) {
    buffer_ = resident.name;
    buffer_ += kBetweenNames;
    buffer_ += resident.mother_name;
    buffer_ += kBetweenNames;
    buffer_ += resident.father_name;
    identity.names = names_.add(buffer_);
  }
  identities_.add(identity);
}

Resident BetweenRows::person_of(const RowIdentity& row) const {
  const std::string names = names_.at(row.names);
  const auto first = names.find(kBetweenNames);
  const auto second = names.find(kBetweenNames, first + 1);
  Resident person;
  if (row.has_nik()) person.nik = Nik::of_value(row.key);
  if (row.card != 0) person.no_kk = HouseholdCardNumber::of_value(row.card);
  person.name = names.substr(0, first);
  person.mother_name = names.substr(first + 1, second - first - 1);
  person.father_name = names.substr(second + 1);
  return person;
}

void BetweenRows::check_households() {
  std::vector<HouseholdMember> household;
  std::vector<RowFinding> found;
  const auto check = [&] {
    found.clear();
    check_household(household, list_date_, found);
    for (const auto& finding : found) findings_.add({finding, 0});
    household.clear();
  };
  while (const auto* member = members_->next()) {
    if (!household.empty() && household.front().card != member->card) check();
    if (household.size() < kMostMembers) household.push_back(*member);
  }
  check();
}

void BetweenRows::check_identities() {
  SameNik same_nik{[this](const RowIdentity& row) { return person_of(row); }};
  std::vector<RowFinding> found;
  while (const auto* row = identities_.next()) {
    found.clear();
    same_nik.check(*row, found);
    const std::uint64_t nik = row->has_nik() ? row->key : 0;
    for (const auto& finding : found)
      findings_.add({finding, finding.field == Field::nik ? nik : 0});
    const bool is_anothers =
        against_ != nullptr && nik != 0 &&
        against_->is_anothers(Nik::of_value(nik), row->digest, [&] { return person_of(*row); });
    if (is_anothers)
      findings_.add({{row->row, FindingCode::nik_another_person, Field::nik, 0}, nik});
  }
}

void BetweenRows::finish(const std::function<void(const NikFinding&)>& found) {
  check_households();
  members_.reset();
  check_identities();
  while (const auto* finding = findings_.next()) found(*finding);
}

}  // namespace rekam
