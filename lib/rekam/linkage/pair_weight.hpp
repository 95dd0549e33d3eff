// What a pair of rows weighs: the model's weight for its pattern, and how rare the values are that
// it shares. Two called SUTRISNO are less likely one person than two called MARSUNO.

#pragma once

#include "rekam/linkage/match_model.hpp"
#include "rekam/linkage/prepared_list.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace rekam {

struct WeighedPair {
  AgreementPattern pattern;
  MatchWeight weight = 0;  ///< log2 of the odds that the two are one person
};

/// By field, how much rarer than usual the shared value is; 0 where nothing is shared.
using RarityOfShared = std::array<MatchWeight, kLinkageFields>;

class PairWeigher {
 public:
  PairWeigher(const PreparedList& list, const MatchModel& model);

  /// Makes weigh() quick for these patterns, ascending.
  void prepare(std::span<const PatternCount> patterns);

  /// Of two nodes. Symmetric; may be called by several threads.
  WeighedPair weigh(std::uint32_t a, std::uint32_t b) const;
  MatchWeight weigh(std::uint32_t a, std::uint32_t b, AgreementPattern pattern) const;
  RarityOfShared rarity(std::uint32_t a, std::uint32_t b, AgreementPattern pattern) const;

  const PreparedList& list() const { return list_; }
  const MatchModel& model() const { return model_; }

 private:
  MatchWeight rarity_of(LinkageField field, std::uint32_t text) const {
    return list_.rarity(field, text) + model_.of_one_person(field, list_.size_class(field, text));
  }

  const PreparedList& list_;
  const MatchModel& model_;
  std::array<MatchWeight, kLinkageFields> usual_{};  // log2 of the chance to share any value
  std::unordered_map<std::uint64_t, PatternWeights> known_;
};

}  // namespace rekam
