#include "rekam/linkage/equal_pairs.hpp"

#include "rekam/linkage/blocking_parts.hpp"
#include "rekam/linkage/in_parts.hpp"
#include "rekam/linkage/value_groups.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr std::uint64_t kSampled = 3'000;

constexpr std::array kFields{LinkageField::name,        LinkageField::birth_date,
                             LinkageField::birth_place, LinkageField::mother_name,
                             LinkageField::father_name, LinkageField::address,
                             LinkageField::desa,        LinkageField::extra};

BlockingPart part_of(LinkageField field) {
  switch (field) {
    case LinkageField::birth_place:
      return BlockingPart::birth_place;
    case LinkageField::mother_name:
      return BlockingPart::mother;
    case LinkageField::father_name:
      return BlockingPart::father;
    case LinkageField::address:
      return BlockingPart::address;
    case LinkageField::desa:
      return BlockingPart::desa;
    case LinkageField::extra:
      return BlockingPart::extra;
    default:
      return BlockingPart::name;
  }
}

/// By node, keys that are equal for texts that are one when plain, the same in any order of rows,
/// so that the same pairs are drawn; 0 for none.
std::vector<std::uint32_t> values_of(const PreparedList& list, LinkageField field) {
  if (field != LinkageField::birth_date) return blocking_keys(list, part_of(field));
  std::vector<std::uint32_t> dates;
  for (const auto& node : list.nodes())
    dates.push_back(node.birth_date.year * 10'000U + node.birth_date.month * 100U +
                    node.birth_date.day);
  return dates;
}

Level highest_equal_level(LinkageField field) {
  return is_name(field) ? static_cast<Level>(NameLevel::spelling) : Level{0};
}

struct Places {
  std::size_t a, b;
};

/// The pairs of a group row by row, in the row `apart` those that stand that far apart in a ring,
/// so that no square root is needed.
Places places_of(std::uint64_t pair, std::size_t count) {
  const auto apart = static_cast<std::size_t>(pair / count) + 1;
  const auto a = static_cast<std::size_t>(pair % count);
  const std::size_t b = (a + apart) % count;
  return {std::min(a, b), std::max(a, b)};
}

std::uint64_t pairs_of(std::size_t count) { return std::uint64_t{count} * (count - 1) / 2; }

/// Draws every so-manieth pair of each size class, as many of a rare value as of a frequent one.
class Drawing {
 public:
  Drawing(const PreparedList& list, LinkageField field) : list_(list), field_(field) {}

  void draw() {
    const auto values = values_of(list_, field_);
    const ValueGroups groups(values.size(), [&](std::uint32_t node) { return values[node]; });
    groups.for_each_group([&](std::size_t first, std::size_t count) {
      classes_.at(size_class(groups.node(first))).all += pairs_of(count);
    });
    for (auto& each : classes_) {
      each.step = each.all / kSampled + 1;
      each.next = each.step / 2;
    }
    groups.for_each_group([&](std::size_t first, std::size_t count) {
      auto& from = classes_.at(size_class(groups.node(first)));
      const std::uint64_t pairs = pairs_of(count);
      for (; from.next < from.passed + pairs; from.next += from.step) {
        const auto [a, b] = places_of(from.next - from.passed, count);
        const NodePair pair{groups.node(first + a), groups.node(first + b)};
        if (!are_on_one_card(list_, pair.a, pair.b)) from.drawn.push_back(pair);
      }
      from.passed += pairs;
    });
  }

  EqualPairs compare() const {
    EqualPairs equal{field_, highest_equal_level(field_), {}};
    for (std::size_t size = 0; size < classes_.size(); ++size) {
      const auto& from = classes_.at(size);
      if (from.drawn.empty()) continue;
      equal.strata.push_back(
          {static_cast<SizeClass>(size),
           count_patterns(compare_pairs(list_, from.drawn, 1), static_cast<double>(from.step))});
    }
    return equal;
  }

 private:
  struct OfClass {
    std::uint64_t all = 0, step = 1, next = 0, passed = 0;
    std::vector<NodePair> drawn;
  };
  SizeClass size_class(std::uint32_t node) const {
    return list_.size_class(field_, list_.nodes()[node].texts[index_of(field_)]);
  }

  const PreparedList& list_;
  LinkageField field_;
  std::array<OfClass, kSizeClasses> classes_;
};

}  // namespace

bool are_on_one_card(const PreparedList& list, std::uint32_t a, std::uint32_t b) {
  const auto card = list.nodes()[a].texts[index_of(LinkageField::no_kk)];
  return card != 0 && card == list.nodes()[b].texts[index_of(LinkageField::no_kk)] &&
         list.card(card).kind != NumberKind::none;
}

std::vector<AgreementPattern> compare_pairs(const PreparedList& list,
                                            const std::vector<NodePair>& pairs, unsigned threads) {
  std::vector<AgreementPattern> patterns(pairs.size());
  in_parts(threads, pairs.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      patterns[i] = compare_nodes(list, list.nodes()[pairs[i].a], list.nodes()[pairs[i].b]);
  });
  return patterns;
}

std::vector<EqualPairs> measure_equal_pairs(const PreparedList& list, unsigned threads) {
  std::vector<EqualPairs> equal(kFields.size());
  in_parts(threads, kFields.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Drawing drawing(list, kFields.at(i));
      drawing.draw();
      equal[i] = drawing.compare();
    }
  });
  return equal;
}

}  // namespace rekam
