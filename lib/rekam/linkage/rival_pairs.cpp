#include "rekam/linkage/rival_pairs.hpp"

#include "rekam/linkage/blocking_parts.hpp"
#include "rekam/linkage/in_parts.hpp"
#include "rekam/linkage/mixing.hpp"
#include "rekam/linkage/radix_sort.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kSampled = 250'000;
constexpr std::uint32_t kLargestGroup = 24;

struct NodePair {
  std::uint32_t a, b;
};

/// Compares the pairs, `each` of which stands for that many of the list.
std::vector<AgreementPattern> compare_all(const PreparedList& list,
                                          const std::vector<NodePair>& pairs, unsigned threads) {
  std::vector<AgreementPattern> patterns(pairs.size());
  in_parts(threads, pairs.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      patterns[i] = compare_nodes(list, list.nodes()[pairs[i].a], list.nodes()[pairs[i].b]);
  });
  return patterns;
}

/// A sample of a known number of pairs.
struct Sample {
  std::vector<NodePair> pairs;
  double each = 1.0;
};

bool on_one_card(const PreparedList& list, std::uint32_t a, std::uint32_t b) {
  const auto card = list.nodes()[a].texts[index_of(LinkageField::no_kk)];
  return card != 0 && card == list.nodes()[b].texts[index_of(LinkageField::no_kk)] &&
         list.card(card).kind != NumberKind::none;
}

/// All pairs of a short list, else pairs drawn without chance: the k-th is always the same two.
Sample sample_strangers(const PreparedList& list) {
  const std::uint64_t nodes = list.nodes().size();
  const std::uint64_t all = nodes < 2 ? 0 : nodes * (nodes - 1) / 2;
  Sample sample;
  const auto add = [&](std::uint64_t a, std::uint64_t b) {
    const auto first = static_cast<std::uint32_t>(a), second = static_cast<std::uint32_t>(b);
    if (a != b && !on_one_card(list, first, second)) sample.pairs.push_back({first, second});
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

/// Nodes of one key, group after group; a node with key 0 is in none.
class Groups {
 public:
  template <typename KeyOf>
  Groups(std::size_t nodes, KeyOf key_of) {
    for (std::uint32_t node = 0; node < nodes; ++node)
      if (const std::uint64_t key = key_of(node); key != 0) items_.push_back({mixed(key), node});
    radix_sort(items_, 44, [](const Item& item) { return item.key; });
  }

  /// Calls `visit(a, b)` for the pairs of groups that are not too large.
  template <typename Visit>
  void for_each_pair(Visit visit) const {
    for (std::size_t first = 0, end = 0; first < items_.size(); first = end) {
      for (end = first; end < items_.size() && items_[end].key == items_[first].key;) ++end;
      const std::size_t last = std::min(end, first + kLargestGroup);
      for (std::size_t a = first; a < last; ++a)
        for (std::size_t b = a + 1; b < last; ++b) visit(items_[a].node, items_[b].node);
    }
  }

 private:
  struct Item {
    std::uint64_t key;
    std::uint32_t node;
  };
  std::vector<Item> items_;
};

Sample sample_siblings(const PreparedList& list) {
  const auto mothers = blocking_keys(list, BlockingPart::mother);
  const auto fathers = blocking_keys(list, BlockingPart::father);
  const Groups groups(mothers.size(), [&](std::uint32_t node) -> std::uint64_t {
    return mothers[node] == 0 || fathers[node] == 0 ? 0 : mixed(mothers[node], fathers[node]);
  });
  Sample sample;
  groups.for_each_pair([&](std::uint32_t a, std::uint32_t b) {
    if (!on_one_card(list, a, b)) sample.pairs.push_back({a, b});
  });
  const std::size_t all = sample.pairs.size();
  const std::size_t step = all / kSampled + 1;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all; i += step) sample.pairs[kept++] = sample.pairs[i];
  sample.pairs.resize(kept);
  sample.each = static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(1, kept));
  return sample;
}

/// n (n - 1) / 2 over groups of equal keys.
template <typename KeyOf>
double equal_pairs(const PreparedList& list, LinkageField field, KeyOf key_of) {
  std::vector<std::uint64_t> times;
  const auto by_text = list.times(field);
  for (std::uint32_t text = 1; text < by_text.size(); ++text) {
    const std::size_t key = key_of(text);
    if (key == 0 || by_text[text] == 0) continue;
    if (key >= times.size()) times.resize(key + 1 + key / 2);
    times[key] += by_text[text];
  }
  double pairs = 0;
  for (const auto n : times)
    if (n > 1) pairs += static_cast<double>(n) * static_cast<double>(n - 1) / 2.0;
  return pairs;
}

/// Half a pair of the sample in every level: what was not seen may still be.
void add_unseen(FieldChances& all, double each) {
  for_each_context([&](LinkageField field, std::size_t context) {
    for (Level level = 0; level < level_count(field); ++level)
      all.at(field, context, level) += each / 2;
  });
}

/// Counted exactly, the levels of equal values are known far better than from a sample.
void set_exact_levels(const PreparedList& list, FieldChances& all) {
  const auto set = [&](LinkageField field, Level level, double pairs) {
    all.at(field, 0, level) = std::max(pairs, 0.1);
  };
  for (const auto field :
       {LinkageField::name, LinkageField::mother_name, LinkageField::father_name}) {
    const auto& forms = list.forms(TextKind::person_name);
    const double written =
        equal_pairs(list, field, [&](std::uint32_t text) { return forms.form(text).written; });
    const double plain =
        equal_pairs(list, field, [&](std::uint32_t text) { return forms.form(text).plain; });
    set(field, static_cast<Level>(NameLevel::as_written), written);
    set(field, static_cast<Level>(NameLevel::spelling), std::max(0.0, plain - written));
  }
  for (const auto field : {LinkageField::birth_place, LinkageField::desa, LinkageField::extra}) {
    const auto& forms = list.forms(text_kind(field));
    set(field, static_cast<Level>(TextLevel::same),
        equal_pairs(list, field, [&](std::uint32_t text) { return forms.form(text).plain; }));
  }
  set(LinkageField::birth_date, static_cast<Level>(DateLevel::same),
      equal_pairs(list, LinkageField::birth_date, [](std::uint32_t text) { return text; }));
  // Of two rows with one NIK one in twenty is taken for an error of the list.
  const double nik =
      equal_pairs(list, LinkageField::nik, [](std::uint32_t text) { return text; }) / 20.0;
  auto& same_nik = all.at(LinkageField::nik, 0, static_cast<Level>(NumberLevel::same));
  same_nik = std::clamp(nik, 0.1, std::max(0.1, same_nik));
}

/// Counts a field's levels in contexts 1 and 2 among the pairs of groups that `is_rival` takes for
/// two people, each as often as one of the whole list's sample.
template <typename IsRival>
void add_contexts(const PreparedList& list, const Groups& groups, LinkageField field,
                  unsigned threads, double each, FieldChances& all, IsRival is_rival) {
  std::vector<NodePair> pairs;
  groups.for_each_pair([&](std::uint32_t a, std::uint32_t b) {
    if (pairs.size() < kSampled / 4 && !on_one_card(list, a, b)) pairs.push_back({a, b});
  });
  for (const auto pattern : compare_all(list, pairs, threads)) {
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
    const Groups groups(dates.size(), [&](std::uint32_t node) -> std::uint64_t {
      return list.nodes()[node].texts[index_of(LinkageField::nik)] == 0 ? 0 : dates[node];
    });
    add_contexts(list, groups, LinkageField::nik, threads, each, all, has_other_name);
  }
}

/// What the sex tells beyond the name: among people of another age.
void add_sex_contexts(const PreparedList& list, unsigned threads, double each, FieldChances& all) {
  const auto names = blocking_keys(list, BlockingPart::name);
  const Groups groups(names.size(), [&](std::uint32_t node) -> std::uint64_t {
    return list.nodes()[node].texts[index_of(LinkageField::sex)] == 0 ? 0 : names[node];
  });
  add_contexts(list, groups, LinkageField::sex, threads, each, all, [](AgreementPattern pattern) {
    const auto date = pattern.level(LinkageField::birth_date);
    return date == kAbsent || date >= static_cast<Level>(DateLevel::same_year);
  });
}

}  // namespace

RivalPairs measure_rivals(const PreparedList& list, unsigned threads) {
  RivalPairs rivals;
  const auto strangers = sample_strangers(list);
  for (const auto pattern : compare_all(list, strangers.pairs, threads))
    rivals.all_pairs.count(PatternPlaces{pattern}, strangers.each);
  add_unseen(rivals.all_pairs, strangers.each);
  const double nodes = static_cast<double>(list.nodes().size());
  rivals.pair_count = nodes * (nodes - 1) / 2.0;
  set_exact_levels(list, rivals.all_pairs);
  add_nik_contexts(list, threads, strangers.each, rivals.all_pairs);
  add_sex_contexts(list, threads, strangers.each, rivals.all_pairs);
  const auto households = sample_households(list);
  rivals.household = count_patterns(compare_all(list, households.pairs, threads), households.each);
  const auto siblings = sample_siblings(list);
  rivals.siblings = count_patterns(compare_all(list, siblings.pairs, threads), siblings.each);
  return rivals;
}

}  // namespace rekam
