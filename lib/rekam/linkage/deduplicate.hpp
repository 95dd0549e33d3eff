// The whole of finding people entered twice: rows in, pairs and clusters out. The same rows give
// the same pairs and clusters in any order of rows and with any number of threads.

#pragma once

#include "rekam/linkage/explain_pair.hpp"
#include "rekam/linkage/kpu_class.hpp"
#include "rekam/linkage/linkage_list.hpp"
#include "rekam/linkage/match_weight.hpp"

#include <cstdint>
#include <vector>

namespace rekam {

/// Two rows about which a clerk decided.
struct RowPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

struct DeduplicateOptions {
  unsigned threads = 1;
  /// Pairs below this are not told, unless they are in one cluster.
  Probability least_probability = kCertain / 100;
  std::vector<RowPair> same;      ///< one person; yields to `not_same`
  std::vector<RowPair> not_same;  ///< two people, never in one cluster
  std::vector<RowPair> asked;     ///< told whatever they weigh
};

struct DuplicatePair {
  std::uint32_t a = 0;  ///< the lower row
  std::uint32_t b = 0;
  MatchWeight weight = 0;
  Probability probability = 0;
  KpuClass kpu = KpuClass::none;
  PairEvidence evidence;
};

struct Duplicates {
  std::vector<DuplicatePair> pairs;     ///< by row a, then row b
  std::vector<std::uint32_t> clusters;  ///< of each row, the lowest row of its cluster
  /// Of rows that are the same in every field only neighbours are told as pairs.
  std::size_t compared = 0;  ///< candidate pairs
};

Duplicates deduplicate(const LinkageList& list, const DeduplicateOptions& options = {});

}  // namespace rekam
