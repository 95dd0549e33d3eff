#include "rekam/office/against_registry.hpp"

#include "rekam/record/check_against_known.hpp"
#include "rekam/record/number_damage.hpp"

#include <algorithm>

namespace rekam {

namespace {

bool may_have_lost_digit(const Finding& finding) {
  return finding.code == FindingCode::nik_spreadsheet || finding.code == FindingCode::nik_serial ||
         finding.code == FindingCode::nik_list_damage;
}

}  // namespace

bool AgainstRegistry::is_anothers(Nik nik, std::uint64_t digest,
                                  const std::function<Resident()>& person) {
  store_.find(key_of(nik), entries_);
  const bool is_known_row = std::any_of(entries_.begin(), entries_.end(), [&](const auto& entry) {
    return entry.row_digest == digest;
  });
  if (entries_.empty() || is_known_row) return false;
  known_.clear();
  for (const auto& entry : entries_) known_.push_back(store_.load(entry.id).resident);
  return is_nik_of_others(person(), known_);
}

void AgainstRegistry::name_damaged_niks(const Resident& resident, std::vector<Finding>& findings) {
  for (auto& finding : findings) {
    if (!may_have_lost_digit(finding)) continue;
    const auto nik = find_among(lost_digit_candidates(finding.value), resident);
    if (!nik) continue;
    if (!finding.detail.empty()) finding.detail += "; ";
    finding.detail += "the registry has ";
    finding.detail += nik->text();
  }
}

std::optional<Nik> AgainstRegistry::find_among(const std::vector<std::uint64_t>& candidates,
                                               const Resident& person) {
  known_.clear();
  for (const std::uint64_t candidate : candidates) {
    store_.find(key_of(Nik::of_value(candidate)), entries_);
    for (const auto& entry : entries_) known_.push_back(store_.load(entry.id).resident);
  }
  return nik_of_agreeing(person, known_);
}

}  // namespace rekam
