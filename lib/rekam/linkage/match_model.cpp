#include "rekam/linkage/match_model.hpp"

#include "rekam/linkage/match_priors.hpp"
#include "rekam/linkage/rival_classes.hpp"

#include <algorithm>
#include <numeric>

namespace rekam {

namespace {

constexpr int kRounds = 30;
constexpr double kPriorPairs = 10.0;
/// A list of twenty rows does not tell how often strangers agree.
constexpr double kPriorStrangers = 300.0;
/// Pairs of a class that are expected besides those seen: of a short list nothing is certain.
constexpr double kPriorMatches = 0.25;
/// Of pairs that agree, at least this share is taken for strangers.
constexpr double kLeastStrangers = 0.005;
/// Two relatives have one NIK this often, whatever the pairs that are one person after all tell.
constexpr double kOneNumberForTwo = 0.002;
constexpr double kLeastLikelihood = 1e-250;

}  // namespace

struct MatchModel::Observed {
  explicit Observed(const PatternCount& seen)
      : pattern(seen.pattern), places(seen.pattern), count(seen.count) {}
  AgreementPattern pattern;
  PatternPlaces places;
  double count;
};

struct MatchModel::Doubtful {
  explicit Doubtful(const RivalPairs& rivals)
      : sampled(rivals.sampled.begin(), rivals.sampled.end()) {
    for (const auto& pairs : rivals.equal) {
      auto& strata = equal.emplace_back();
      for (const auto& stratum : pairs.strata)
        strata.push_back({stratum.size, {stratum.patterns.begin(), stratum.patterns.end()}});
    }
  }
  struct Stratum {
    SizeClass size;
    std::vector<Observed> patterns;
  };
  std::vector<Observed> sampled;
  std::vector<std::vector<Stratum>> equal;  // as in RivalPairs
};

struct MatchModel::Sums {
  std::array<FieldChances, kMatchClasses> matches;
  std::array<FieldChances, kRivalClasses> rivals;
  std::array<double, kMatchClasses> match_pairs{};
  std::array<double, kRivalClasses> rival_pairs{};
};

MatchModel::MatchModel(const RivalPairs& rivals, std::span<const PatternCount> candidates,
                       double rows)
    : rows_(std::max(1.0, rows)), has_households_(!rivals.household.empty()) {
  start_matches();
  start_rivals(rivals);
  fit(rivals, candidates);
}

void MatchModel::start_matches() {
  for (std::size_t i = 0; i < kMatchClasses; ++i) {
    priors_[i] = matches_[i] = prior_chances(static_cast<MatchClass>(i));
    match_pairs_[i] = std::max(1.0, rows_ / 50.0);
  }
}

/// Pairs whose names differ are two people to begin with; what the others are, the fit finds out.
void MatchModel::start_rivals(const RivalPairs& rivals) {
  constexpr auto first_word = static_cast<Level>(NameLevel::first_word);
  const auto count = [&](const std::vector<PatternCount>& seen, RivalClass of) {
    auto& chances = rivals_[index(of)];
    for (const auto& [pattern, times] : seen) {
      if (!can_be(of, pattern) || pattern.level(LinkageField::name) < first_word) continue;
      chances.count(PatternPlaces{pattern}, times);
      rival_pairs_[index(of)] += times;
    }
  };
  const auto settle = [&](RivalClass of, const FieldChances& prior) {
    rivals_[index(of)].settle(prior, kPriorPairs);
  };
  for (const auto of : kOnOneCard) count(rivals.household, of);
  for (const auto of : kElsewhere) count(rivals.siblings, of);
  settle(RivalClass::household, even_chances());
  settle(RivalClass::siblings, rivals_[index(RivalClass::household)]);
  // Few lists have many twins; but for the date they are like other siblings.
  settle(RivalClass::twins, rivals_[index(RivalClass::siblings)]);
  settle(RivalClass::siblings_elsewhere, rivals_[index(RivalClass::siblings)]);
  auto elsewhere = rivals_[index(RivalClass::siblings_elsewhere)];
  for (const auto field : {LinkageField::name, LinkageField::nik, LinkageField::sex})
    copy_field(rivals_[index(RivalClass::twins)], field, elsewhere);
  settle(RivalClass::twins_elsewhere, elsewhere);
  rival_priors_ = rivals_;
}

/// Each pair counts as far as it is one of strangers. The levels of equal values are taken from the
/// pairs that were drawn for them: of a sample of the whole list hardly any is.
void MatchModel::set_strangers(const RivalPairs& rivals, const Doubtful& doubtful) {
  FieldChances strangers = rivals.certain;
  std::array<Level, kLinkageFields> drawn{};
  for (const auto& equal : rivals.equal) {
    drawn[index_of(equal.field)] = static_cast<Level>(equal.most + 1);
    for (std::size_t context = 0; context < kContexts; ++context)
      for (Level level = 0; level <= equal.most; ++level)
        strangers.at(equal.field, context, level) = 0;
  }
  for (const auto& seen : doubtful.sampled) {
    const double times = seen.count * share_of_strangers(seen);
    for (std::size_t i = 0; i < kLinkageFields; ++i) {
      const auto field = static_cast<LinkageField>(i);
      const Level level = seen.pattern.level(field);
      if (level == kAbsent || level < drawn[i]) continue;
      strangers.at(field, context(seen.pattern, field), level) += times;
    }
  }
  for (std::size_t i = 0; i < rivals.equal.size(); ++i) {
    const auto field = rivals.equal[i].field;
    for (const auto& stratum : doubtful.equal[i])
      for (const auto& seen : stratum.patterns) {
        const Level level = seen.pattern.level(field);
        if (level > rivals.equal[i].most) continue;
        strangers.at(field, context(seen.pattern, field), level) +=
            seen.count * share_of_strangers(seen);
      }
  }
  strangers.settle(prior_strangers(), kPriorStrangers);
  rivals_[index(RivalClass::strangers)] = strangers;
  rival_pairs_[index(RivalClass::strangers)] = std::max(rivals.pair_count, 1.0);
}

double MatchModel::share_of_strangers(const Observed& seen) const {
  if (rival_pairs_[index(RivalClass::strangers)] == 0) return 1.0;  // the first time
  std::array<double, kMatchClasses> match{};
  const double all = likelihoods(seen, match);
  const double strangers = rival_likelihood(RivalClass::strangers, seen.pattern, seen.places);
  return std::max(strangers / all, kLeastStrangers);
}

double MatchModel::rival_likelihood(RivalClass of, AgreementPattern pattern,
                                    const PatternPlaces& places) const {
  if (!can_be(of, pattern)) return 0.0;
  return rival_pairs_[index(of)] * rivals_[index(of)].of(places);
}

/// Sets those of the match classes; returns the sum with the rivals'.
double MatchModel::likelihoods(const Observed& seen,
                               std::array<double, kMatchClasses>& match) const {
  double sum = kLeastLikelihood;
  for (std::size_t i = 0; i < kMatchClasses; ++i)
    sum += match[i] = match_pairs_[i] * matches_[i].of(seen.places);
  for (std::size_t i = 0; i < kRivalClasses; ++i)
    sum += rival_likelihood(static_cast<RivalClass>(i), seen.pattern, seen.places);
  return sum;
}

void MatchModel::add_candidates(std::span<const Observed> seen, Sums& sums) const {
  std::array<double, kMatchClasses> match{};
  for (const auto& each : seen) {
    const double all = likelihoods(each, match);
    for (std::size_t i = 0; i < kMatchClasses; ++i) {
      const double expected = each.count * match[i] / all;
      sums.matches[i].count(each.places, expected);
      sums.match_pairs[i] += expected;
    }
  }
}

void MatchModel::add_rivals(std::span<const Observed> seen, Sums& sums) const {
  std::array<double, kMatchClasses> match{};
  for (const auto& each : seen) {
    const double all = likelihoods(each, match);
    const double matched = std::accumulate(match.begin(), match.end(), 0.0) / all;
    for (const auto of : kRelatives) {
      if (!can_be(of, each.pattern)) continue;
      const double expected = each.count * (1.0 - matched);
      sums.rivals[index(of)].count(each.places, expected);
      sums.rival_pairs[index(of)] += expected;
    }
  }
}

/// Who moved or has a new number misspells his name no more than others do. Without this a class of
/// matches can turn into the twins of the list, who have another number and half a name in common.
void MatchModel::share_errors(Sums& sums) const {
  for (const auto field :
       {LinkageField::name, LinkageField::birth_date, LinkageField::sex, LinkageField::birth_place,
        LinkageField::mother_name, LinkageField::father_name, LinkageField::extra}) {
    for (std::size_t context = 0; context < kContexts; ++context)
      for (Level level = 0; level < level_count(field); ++level) {
        double all = 0;
        for (const auto& match : sums.matches) all += match.at(field, context, level);
        for (auto& match : sums.matches) match.at(field, context, level) = all;
      }
  }
}

void MatchModel::take(Sums& sums) {
  if (has_households_) share_errors(sums);
  for (std::size_t i = 0; i < kMatchClasses; ++i) {
    matches_[i] = sums.matches[i];
    matches_[i].settle(priors_[i], kPriorPairs);
    keep_agreeing(matches_[i]);
    match_pairs_[i] = sums.match_pairs[i] + kPriorMatches;
  }
  for (const auto of : kRelatives) {
    rivals_[index(of)] = sums.rivals[index(of)];
    rivals_[index(of)].settle(rival_priors_[index(of)], kPriorPairs);
    limit_level(rivals_[index(of)], LinkageField::nik, static_cast<Level>(NumberLevel::same),
                kOneNumberForTwo);
    rival_pairs_[index(of)] = std::max(sums.rival_pairs[index(of)], 0.1);
  }
  retype_relatives();
}

/// One of two relatives may have been typed again himself: what they share is then written as one
/// person's own two rows are.
void MatchModel::retype_relatives() {
  const double matched = std::accumulate(match_pairs_.begin(), match_pairs_.end(), 0.0);
  const double share = std::clamp(2.0 * matched / rows_, 0.002, 0.2);
  const auto& again = matches_[index(MatchClass::typed_again)];
  const auto& moved = matches_[index(MatchClass::moved)];
  const auto mix = [share](const FieldChances& other, LinkageField field, FieldChances& chances) {
    for (std::size_t context = 0; context < kContexts; ++context)
      for (Level level = 0; level < level_count(field); ++level) {
        auto& chance = chances.at(field, context, level);
        chance += share * (other.at(field, context, level) - chance);
      }
  };
  for (const auto of : kOnOneCard)
    for (const auto field : {LinkageField::birth_place, LinkageField::address, LinkageField::desa})
      mix(again, field, rivals_[index(of)]);
  for (const auto of : {RivalClass::siblings, RivalClass::twins})
    for (const auto field : {LinkageField::mother_name, LinkageField::father_name})
      mix(again, field, rivals_[index(of)]);
  // They are only found where the parents' names are equal; elsewhere clerks err as they do.
  for (const auto of : kElsewhere)
    for (const auto field : {LinkageField::mother_name, LinkageField::father_name})
      copy_field(moved, field, rivals_[index(of)]);
}

void MatchModel::fit(const RivalPairs& rivals, std::span<const PatternCount> candidates) {
  const std::vector<Observed> seen(candidates.begin(), candidates.end());
  const std::vector<Observed> household(rivals.household.begin(), rivals.household.end());
  const std::vector<Observed> siblings(rivals.siblings.begin(), rivals.siblings.end());
  const Doubtful doubtful(rivals);
  for (int round = 0; round < kRounds; ++round) {
    set_strangers(rivals, doubtful);
    Sums sums;
    add_candidates(seen, sums);
    add_rivals(household, sums);
    add_rivals(siblings, sums);
    take(sums);
  }
  set_strangers(rivals, doubtful);
  rate_sizes(rivals, doubtful);
}

void MatchModel::rate_sizes(const RivalPairs& rivals, const Doubtful& doubtful) {
  for (std::size_t i = 0; i < rivals.equal.size(); ++i)
    for (const auto& stratum : doubtful.equal[i]) {
      double all = kPriorPairs, strangers = kPriorPairs;
      for (const auto& seen : stratum.patterns) {
        all += seen.count;
        strangers += seen.count * share_of_strangers(seen);
      }
      of_one_person_[index_of(rivals.equal[i].field)].at(stratum.size) =
          -log2_weight(strangers / all);
    }
}

PatternWeights MatchModel::weights(AgreementPattern pattern) const {
  const PatternPlaces places{pattern};
  PatternWeights weights;
  double match = kLeastLikelihood, best = 0, relatives = kLeastLikelihood;
  for (std::size_t i = 0; i < kMatchClasses; ++i) {
    const double likelihood = match_pairs_[i] * matches_[i].of(places);
    match += likelihood;
    if (likelihood <= best) continue;
    best = likelihood;
    weights.likeliest_match = static_cast<MatchClass>(i);
  }
  const double strangers =
      rival_likelihood(RivalClass::strangers, pattern, places) + kLeastLikelihood;
  best = strangers;
  for (const auto of : kRelatives) {
    const double likelihood = rival_likelihood(of, pattern, places);
    relatives += likelihood;
    if (likelihood <= best) continue;
    best = likelihood;
    weights.likeliest_rival = of;
  }
  weights.match = log2_weight(match);
  weights.strangers = log2_weight(strangers);
  weights.relatives = log2_weight(relatives);
  return weights;
}

}  // namespace rekam
