#include "rekam/record/check_same_nik.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::uint64_t kWithoutNik = std::uint64_t{1} << 63U;
constexpr std::size_t kMostDigests = std::size_t{1} << 16U;
constexpr std::size_t kMostPeople = 32;

}  // namespace

RowIdentity row_identity(const Resident& resident, RowPlace row, std::uint64_t digest) {
  RowIdentity identity;
  identity.key = resident.nik ? resident.nik->value() : digest | kWithoutNik;
  identity.row = row;
  identity.digest = digest;
  identity.card = resident.no_kk ? resident.no_kk->value() : 0;
  return identity;
}

void SameNik::check(const RowIdentity& row, std::vector<RowFinding>& findings) {
  if (first_.row == 0 || row.key != first_.key) return start(row);
  if (!has_more_) {
    has_more_ = true;
    rows_by_digest_.clear();
    people_.clear();
    remember(first_);
  }
  const auto same = rows_by_digest_.find(row.digest);
  if (same != rows_by_digest_.end()) {
    findings.push_back({row.row, FindingCode::row_repeated, Field::none, same->second});
    return;
  }
  // Rows without a NIK share a key only if they share the digest.
  findings.push_back(hold_against_people(row));
  remember(row);
}

void SameNik::start(const RowIdentity& row) {
  first_ = row;
  has_more_ = false;
}

void SameNik::remember(const RowIdentity& row) {
  if (rows_by_digest_.size() < kMostDigests) rows_by_digest_.emplace(row.digest, row.row);
}

RowFinding SameNik::hold_against_people(const RowIdentity& row) {
  if (people_.empty()) people_.push_back({first_.row, person_of_(first_)});
  Person person{row.row, person_of_(row)};
  const auto same = std::find_if(people_.begin(), people_.end(), [&](const Person& other) {
    return !are_different_people(other.resident, person.resident);
  });
  const RowFinding found =
      same != people_.end()
          ? RowFinding{row.row, FindingCode::nik_twice, Field::nik, same->row}
          : RowFinding{row.row, FindingCode::nik_another_person, Field::nik, first_.row};
  if (people_.size() < kMostPeople) people_.push_back(std::move(person));
  return found;
}

}  // namespace rekam
