// Pairs that share a value, drawn from all such pairs of the list: how many of them are strangers
// tells what it is worth to share it. Of a random sample hardly any pair shares a name.

#pragma once

#include "rekam/linkage/agreement.hpp"
#include "rekam/linkage/prepared_list.hpp"

#include <vector>

namespace rekam {

/// Those whose value is about equally frequent: a rare value that is shared is mostly one person's.
struct EqualStratum {
  SizeClass size = 0;
  std::vector<PatternCount> patterns;  ///< with how many pairs of the list
};

struct EqualPairs {
  LinkageField field = LinkageField::name;
  Level most = 0;  ///< levels up to this one are what the values that are equal have
  std::vector<EqualStratum> strata;
};

/// Of every field in which strangers can be equal by chance, each once. Pairs on one household card
/// are left out.
std::vector<EqualPairs> measure_equal_pairs(const PreparedList& list, unsigned threads);

/// On one card that is one, no placeholder.
bool are_on_one_card(const PreparedList& list, std::uint32_t a, std::uint32_t b);

struct NodePair {
  std::uint32_t a, b;
};

std::vector<AgreementPattern> compare_pairs(const PreparedList& list,
                                            const std::vector<NodePair>& pairs, unsigned threads);

}  // namespace rekam
