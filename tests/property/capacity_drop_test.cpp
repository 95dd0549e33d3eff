// When a day loses places the fewest people move: against every subset of the households.

#include "rekam/roster/capacity_drop.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>
#include <utility>
#include <vector>

namespace rekam {
namespace {

using Positions = std::vector<std::size_t>;

/// Every subset, looked at in turn: the most people who stay, then the first household that does.
Positions by_brute_force(const std::vector<int>& sizes, int places) {
  int most = -1;
  Positions best;
  for (unsigned subset = 0; subset < (1U << sizes.size()); ++subset) {
    int people = 0;
    Positions goes;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      if ((subset >> (sizes.size() - 1 - i) & 1U) != 0)
        people += sizes[i];
      else
        goes.push_back(i);
    }
    // Subsets count up, the first household being the highest bit: a later one is better.
    if (people > places || people < most) continue;
    most = people;
    best = std::move(goes);
  }
  return best;
}

TEST_CASE("no other choice moves fewer people or keeps earlier households") {
  CHECK(rc::check([] {
    const auto sizes =
        *rc::gen::scale(0.1, rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 7)));
    RC_PRE(sizes.size() <= 10);
    const int places = *rc::gen::inRange(0, 1 + std::accumulate(sizes.begin(), sizes.end(), 0));
    RC_ASSERT(households_to_move(sizes, places) == by_brute_force(sizes, places));
  }));
}

}  // namespace
}  // namespace rekam
