#include "rekam/linkage/pair_weight.hpp"

#include <algorithm>
#include <cmath>

namespace rekam {

namespace {

constexpr MatchWeight kMostForRarity = 6 * kBit;
constexpr MatchWeight kMostForRepetition = 16 * kBit;

/// How much of the rarity counts at the level: all when the values are the same, half when they are
/// alike, as another value may hide behind the error.
int halves_counted(LinkageField field, Level level) {
  if (level == kAbsent) return 0;
  if (is_name(field)) {
    if (level <= static_cast<Level>(NameLevel::order)) return 2;
    return level <= static_cast<Level>(NameLevel::two_errors) ? 1 : 0;
  }
  return level == 0 ? 2 : 0;
}

/// Below this no value, however rare, makes two rows one person.
MatchWeight hopeless(AgreementPattern pattern) {
  constexpr MatchWeight far = 14 * kBit;
  MatchWeight most = 0;
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    most += kMostForRarity * halves_counted(field, pattern.level(field)) / 2;
  }
  return -far - most;
}

}  // namespace

PairWeigher::PairWeigher(const PreparedList& list, const MatchModel& model)
    : list_(list), model_(model) {
  const auto& strangers = model.chances(RivalClass::strangers);
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    double chance = strangers.at(field, 0, 0);
    if (is_name(field)) chance += strangers.at(field, 0, 1);
    if (chance > 0) usual_[i] = log2_weight(chance);
  }
}

void PairWeigher::prepare(std::span<const PatternCount> patterns) {
  known_.reserve(patterns.size());
  for (const auto& seen : patterns)
    known_.emplace(seen.pattern.bits(), model_.weights(seen.pattern));
}

RarityOfShared PairWeigher::rarity(std::uint32_t a, std::uint32_t b,
                                   AgreementPattern pattern) const {
  RarityOfShared rarity{};
  const auto& texts_a = list_.nodes()[a].texts;
  const auto& texts_b = list_.nodes()[b].texts;
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    const int halves = halves_counted(field, pattern.level(field));
    if (halves == 0 || field == LinkageField::sex || field == LinkageField::no_kk) continue;
    const auto of_value = std::min(rarity_of(field, texts_a[i]), rarity_of(field, texts_b[i]));
    rarity[i] =
        field == LinkageField::nik
            ? std::max(of_value, -kMostForRepetition)
            : std::clamp(of_value + usual_[i], -kMostForRarity, kMostForRarity) * halves / 2;
  }
  return rarity;
}

MatchWeight PairWeigher::weigh(std::uint32_t a, std::uint32_t b, AgreementPattern pattern) const {
  const auto known = known_.find(pattern.bits());
  const auto weights = known != known_.end() ? known->second : model_.weights(pattern);
  MatchWeight strangers = weights.strangers;
  if (weights.match - strangers < hopeless(pattern)) return weights.match - strangers;
  for (const auto bits : rarity(a, b, pattern)) strangers -= bits;
  return weights.match - sum_of_weights(strangers, weights.relatives);
}

WeighedPair PairWeigher::weigh(std::uint32_t a, std::uint32_t b) const {
  const auto pattern = compare_nodes(list_, list_.nodes()[a], list_.nodes()[b]);
  return {pattern, weigh(a, b, pattern)};
}

}  // namespace rekam
