// The people of the registry held against each other, with what clerks decided about them.

#pragma once

#include "rekam/linkage/deduplicate.hpp"
#include "rekam/record/duplicate_decision.hpp"
#include "rekam/registry/linkage_scan.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace rekam {

class Registry;

/// How a pair stands with the clerk.
enum class PairState : std::uint8_t {
  open,     ///< nobody decided
  stale,    ///< decided, but the records say something else now
  unsure,   ///< looked at, and not known
  decided,  ///< same or not the same
};

class RegistryDuplicates {
 public:
  /// `asked` are pairs to be told whatever they weigh.
  explicit RegistryDuplicates(Registry& registry,
                              const std::vector<std::pair<ResidentNo, ResidentNo>>& asked = {});

  const LinkageList& list() const { return list_; }
  const Duplicates& found() const { return found_; }
  ResidentNo number(std::uint32_t row) const { return numbers_[row]; }
  ResidentId id(std::uint32_t row) const { return ids_[row]; }
  /// Error{usage} when nobody has the number.
  std::uint32_t row_of(const ResidentNo& number) const;

  PairState state(std::uint32_t a, std::uint32_t b) const;
  /// The last decision about the two.
  const DuplicateDecision* decision(std::uint32_t a, std::uint32_t b) const;

 private:
  using Pair = std::pair<ResidentNo, ResidentNo>;
  struct Decided {
    DuplicateDecision decision;
    bool stale = false;
  };
  void read_people(Registry& registry);
  void read_decisions(Registry& registry);
  std::optional<std::uint32_t> find(const ResidentNo& number) const;
  const Decided* decided(std::uint32_t a, std::uint32_t b) const;

  LinkageList list_;
  std::vector<ResidentNo> numbers_;
  std::vector<ResidentId> ids_;
  std::vector<std::pair<ResidentNo, std::uint32_t>> rows_;  // sorted
  std::map<Pair, Decided> decisions_;
  Duplicates found_;
};

RecordFingerprint fingerprint_of(RecordFingerprints& fingerprints, const LinkageList& list,
                                 std::uint32_t row);

}  // namespace rekam
