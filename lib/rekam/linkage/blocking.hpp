// Which pairs are worth comparing: rows that share the whole of one of some thirty keys.
//
// A key counts for a row only when it is rare enough for the list: the parts of the key must hold
// log2(rows) bits between them, less a few (the bit budget). A frequent name needs its birth date
// beside it, a rare one stands alone. So each row meets a bounded number of others by chance, and
// pairs grow as rows do; a million equal names make none.

#pragma once

#include "rekam/linkage/prepared_list.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace rekam {

/// Two nodes, a < b.
struct CandidatePair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  friend auto operator<=>(const CandidatePair&, const CandidatePair&) = default;
};

/// In ascending order, each pair once.
std::vector<CandidatePair> candidate_pairs(const PreparedList& list, unsigned threads);

}  // namespace rekam
