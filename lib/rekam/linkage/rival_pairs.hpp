// Pairs of rows that are known, or nearly known, to be two people. A KK list is full of them: what
// members of one household, siblings and strangers have in common is measured on the list itself.

#pragma once

#include "rekam/linkage/agreement.hpp"
#include "rekam/linkage/equal_pairs.hpp"
#include "rekam/linkage/field_chances.hpp"
#include "rekam/linkage/rival_classes.hpp"

#include <cstdint>
#include <vector>

namespace rekam {

/// A few of them may be one person after all; the fit of the model takes those out.
struct RivalPairs {
  /// Patterns of the pairs of one household card, with how many such pairs the list has.
  std::vector<PatternCount> household;
  /// The same for pairs with both parents' names the same on different cards.
  std::vector<PatternCount> siblings;
  /// How many pairs of the whole list that are two people are at each level.
  FieldChances certain;
  /// Further pairs of the whole list, some of which are one person.
  std::vector<PatternCount> sampled;
  /// The same, drawn from those alone that share a value.
  std::vector<EqualPairs> equal;
  double pair_count = 0;
};

RivalPairs measure_rivals(const PreparedList& list, unsigned threads);

}  // namespace rekam
