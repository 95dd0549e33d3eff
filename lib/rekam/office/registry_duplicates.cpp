#include "rekam/office/registry_duplicates.hpp"

#include "rekam/base/error.hpp"
#include "rekam/registry/decision_store.hpp"
#include "rekam/registry/registry.hpp"

#include <algorithm>
#include <thread>

namespace rekam {

RecordFingerprint fingerprint_of(RecordFingerprints& fingerprints, const LinkageList& list,
                                 std::uint32_t row) {
  const auto text = [&](LinkageField field) { return list.text(row, field); };
  return fingerprints.of({text(LinkageField::nik), text(LinkageField::no_kk),
                          text(LinkageField::name), text(LinkageField::birth_date),
                          text(LinkageField::mother_name)});
}

RegistryDuplicates::RegistryDuplicates(Registry& registry, const std::vector<Pair>& asked) {
  read_people(registry);
  read_decisions(registry);
  DeduplicateOptions options{.threads = std::thread::hardware_concurrency()};
  for (const auto& [a, b] : asked) options.asked.push_back({row_of(a), row_of(b)});
  for (const auto& [pair, decided] : decisions_) {
    const auto a = find(pair.first), b = find(pair.second);
    if (!a || !b) continue;
    // One of the two is out of the backlog, however little they look alike by now.
    if (decided.stale && decided.decision.verdict == DuplicateVerdict::same)
      options.asked.push_back({*a, *b});
    if (decided.stale) continue;
    if (decided.decision.verdict == DuplicateVerdict::same) options.same.push_back({*a, *b});
    if (decided.decision.verdict == DuplicateVerdict::not_same)
      options.not_same.push_back({*a, *b});
  }
  list_.rest();
  found_ = deduplicate(list_, options);
}

void RegistryDuplicates::read_people(Registry& registry) {
  for_each_linkage_row(registry.database(), [&](const LinkageRow& row) {
    rows_.emplace_back(row.number, static_cast<std::uint32_t>(list_.size()));
    numbers_.push_back(row.number);
    ids_.push_back(row.id);
    list_.add(row.record);
  });
  std::sort(rows_.begin(), rows_.end());
}

void RegistryDuplicates::read_decisions(Registry& registry) {
  RecordFingerprints fingerprints{registry.office().key};
  const auto now = [&](const ResidentNo& number) -> std::optional<RecordFingerprint> {
    const auto row = find(number);
    if (!row) return {};
    return fingerprint_of(fingerprints, list_, *row);
  };
  for (auto& decision : duplicate_decisions(registry.database())) {
    const bool stale =
        now(decision.a) != decision.fingerprint_a || now(decision.b) != decision.fingerprint_b;
    const Pair pair{decision.a, decision.b};
    decisions_.emplace(pair, Decided{std::move(decision), stale});
  }
}

std::optional<std::uint32_t> RegistryDuplicates::find(const ResidentNo& number) const {
  const auto at = std::lower_bound(rows_.begin(), rows_.end(), std::pair{number, 0U});
  if (at == rows_.end() || at->first != number) return {};
  return at->second;
}

std::uint32_t RegistryDuplicates::row_of(const ResidentNo& number) const {
  const auto row = find(number);
  if (!row)
    fail(ErrorKind::usage, "nobody in the registry has the resident number {}", number.text());
  return *row;
}

const RegistryDuplicates::Decided* RegistryDuplicates::decided(std::uint32_t a,
                                                               std::uint32_t b) const {
  const auto found = decisions_.find(std::minmax({numbers_[a], numbers_[b]}));
  return found == decisions_.end() ? nullptr : &found->second;
}

PairState RegistryDuplicates::state(std::uint32_t a, std::uint32_t b) const {
  const auto* known = decided(a, b);
  if (known == nullptr) return PairState::open;
  if (known->stale) return PairState::stale;
  return known->decision.verdict == DuplicateVerdict::unsure ? PairState::unsure
                                                             : PairState::decided;
}

const DuplicateDecision* RegistryDuplicates::decision(std::uint32_t a, std::uint32_t b) const {
  const auto* known = decided(a, b);
  return known == nullptr ? nullptr : &known->decision;
}

}  // namespace rekam
