#include "rekam/linkage/rival_pairs.hpp"

#include "rekam/linkage/blocking_parts.hpp"
#include "rekam/linkage/match_priors.hpp"
#include "rekam/linkage/mixing.hpp"
#include "rekam/linkage/value_groups.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kSampled = 250'000;
constexpr std::size_t kLargestGroup = 24;

/// A sample of a known number of pairs.
struct Sample {
  std::vector<NodePair> pairs;
  double each = 1.0;
};

/// All pairs of a short list, else pairs drawn without chance: the k-th is always the same two.
Sample sample_strangers(const PreparedList& list) {
  const std::uint64_t nodes = list.nodes().size();
  const std::uint64_t all = nodes < 2 ? 0 : nodes * (nodes - 1) / 2;
  Sample sample;
  const auto add = [&](std::uint64_t a, std::uint64_t b) {
    const auto first = static_cast<std::uint32_t>(a), second = static_cast<std::uint32_t>(b);
    if (a != b && !are_on_one_card(list, first, second)) sample.pairs.push_back({first, second});
  };
  if (all <= kSampled) {
    for (std::uint64_t a = 0; a < nodes; ++a)
      for (std::uint64_t b = a + 1; b < nodes; ++b) add(a, b);
  } else {
    for (std::uint64_t k = 0; k < kSampled; ++k)
      add(mixed(2 * k + 1) % nodes, mixed(2 * k + 2) % nodes);
  }
  sample.each =
      static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(1, sample.pairs.size()));
  return sample;
}

Sample sample_households(const PreparedList& list) {
  std::uint64_t all = 0;
  for (const auto& household : list.households())
    all += std::uint64_t{household.count} * (household.count - 1) / 2;
  const std::uint64_t step = all / kSampled + 1;
  Sample sample;
  std::uint64_t at = 0;
  for (const auto& [first, count] : list.households()) {
    if (at++ % step != 0) continue;
    for (std::uint32_t a = first; a < first + count; ++a)
      for (std::uint32_t b = a + 1; b < first + count; ++b) sample.pairs.push_back({a, b});
  }
  sample.each =
      static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(1, sample.pairs.size()));
  return sample;
}

Sample sample_siblings(const PreparedList& list) {
  const auto mothers = blocking_keys(list, BlockingPart::mother);
  const auto fathers = blocking_keys(list, BlockingPart::father);
  const ValueGroups groups(mothers.size(), [&](std::uint32_t node) -> std::uint64_t {
    return mothers[node] == 0 || fathers[node] == 0 ? 0 : mixed(mothers[node], fathers[node]);
  });
  Sample sample;
  groups.for_each_pair(kLargestGroup, [&](std::uint32_t a, std::uint32_t b) {
    if (!are_on_one_card(list, a, b)) sample.pairs.push_back({a, b});
  });
  const std::size_t all = sample.pairs.size();
  const std::size_t step = all / kSampled + 1;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all; i += step) sample.pairs[kept++] = sample.pairs[i];
  sample.pairs.resize(kept);
  sample.each = static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(1, kept));
  return sample;
}

/// What was not seen in the sample may still be: as much as some hundred further pairs would bring.
void add_unseen(FieldChances& all, double each) {
  constexpr double further = 300;
  const auto prior = prior_strangers();
  for_each_context([&](LinkageField field, std::size_t context) {
    for (Level level = 0; level < level_count(field); ++level)
      all.at(field, context, level) += each * further * prior.at(field, context, level);
  });
}

/// Of two rows with one NIK one in twenty is taken for an error of the list.
void set_equal_niks(const PreparedList& list, FieldChances& all) {
  double pairs = 0;
  for (const auto times : list.times(LinkageField::nik))
    if (times > 1) pairs += static_cast<double>(times) * (times - 1) / 2.0;
  auto& same = all.at(LinkageField::nik, 0, static_cast<Level>(NumberLevel::same));
  same = std::clamp(pairs / 20.0, 0.1, std::max(0.1, same));
}

/// Whose names have nothing in common are two people, as far as strangers are counted.
bool has_another_name(AgreementPattern pattern) {
  const Level name = pattern.level(LinkageField::name);
  return name >= static_cast<Level>(NameLevel::other_word) && name != kAbsent &&
         pattern.level(LinkageField::nik) > static_cast<Level>(NumberLevel::one_error);
}

/// Counts a field's levels in contexts 1 and 2 among the pairs of groups that `is_rival` takes for
/// two people, each as often as one of the whole list's sample.
template <typename IsRival>
void add_contexts(const PreparedList& list, const ValueGroups& groups, LinkageField field,
                  unsigned threads, double each, FieldChances& all, IsRival is_rival) {
  std::vector<NodePair> pairs;
  groups.for_each_pair(kLargestGroup, [&](std::uint32_t a, std::uint32_t b) {
    if (pairs.size() < kSampled / 4 && !are_on_one_card(list, a, b)) pairs.push_back({a, b});
  });
  for (const auto pattern : compare_pairs(list, pairs, threads)) {
    const Level level = pattern.level(field);
    const auto in = context(pattern, field);
    if (level != kAbsent && in != 0 && is_rival(pattern)) all.at(field, in, level) += each;
  }
}

/// What a NIK tells beyond the birth date: among people with other names.
void add_nik_contexts(const PreparedList& list, unsigned threads, double each, FieldChances& all) {
  const auto has_other_name = [](AgreementPattern pattern) {
    const auto name = pattern.level(LinkageField::name);
    return name != kAbsent && name >= static_cast<Level>(NameLevel::first_word);
  };
  for (const auto part :
       {BlockingPart::birth_date, BlockingPart::birth_month, BlockingPart::day_and_month}) {
    const auto dates = blocking_keys(list, part);
    const ValueGroups groups(dates.size(), [&](std::uint32_t node) -> std::uint64_t {
      return list.nodes()[node].texts[index_of(LinkageField::nik)] == 0 ? 0 : dates[node];
    });
    add_contexts(list, groups, LinkageField::nik, threads, each, all, has_other_name);
  }
}

/// What the sex tells beyond the name: among people of another age.
void add_sex_contexts(const PreparedList& list, unsigned threads, double each, FieldChances& all) {
  const auto names = blocking_keys(list, BlockingPart::name);
  const ValueGroups groups(names.size(), [&](std::uint32_t node) -> std::uint64_t {
    return list.nodes()[node].texts[index_of(LinkageField::sex)] == 0 ? 0 : names[node];
  });
  add_contexts(list, groups, LinkageField::sex, threads, each, all, [](AgreementPattern pattern) {
    const auto date = pattern.level(LinkageField::birth_date);
    return date >= static_cast<Level>(DateLevel::same_year);  // or absent
  });
}

}  // namespace

RivalPairs measure_rivals(const PreparedList& list, unsigned threads) {
  RivalPairs rivals;
  const auto strangers = sample_strangers(list);
  std::vector<AgreementPattern> doubtful;
  for (const auto pattern : compare_pairs(list, strangers.pairs, threads)) {
    if (has_another_name(pattern))
      rivals.certain.count(PatternPlaces{pattern}, strangers.each);
    else
      doubtful.push_back(pattern);
  }
  rivals.sampled = count_patterns(std::move(doubtful), strangers.each);
  rivals.equal = measure_equal_pairs(list, threads);
  add_unseen(rivals.certain, strangers.each);
  const double nodes = static_cast<double>(list.nodes().size());
  rivals.pair_count = nodes * (nodes - 1) / 2.0;
  set_equal_niks(list, rivals.certain);
  add_nik_contexts(list, threads, strangers.each, rivals.certain);
  add_sex_contexts(list, threads, strangers.each, rivals.certain);
  const auto households = sample_households(list);
  rivals.household =
      count_patterns(compare_pairs(list, households.pairs, threads), households.each);
  const auto siblings = sample_siblings(list);
  rivals.siblings = count_patterns(compare_pairs(list, siblings.pairs, threads), siblings.each);
  return rivals;
}

}  // namespace rekam
