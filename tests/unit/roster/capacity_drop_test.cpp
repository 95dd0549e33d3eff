#include "rekam/roster/capacity_drop.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace rekam {
namespace {

using Positions = std::vector<std::size_t>;

Positions moved(const std::vector<int>& sizes, int places) {
  return households_to_move(sizes, places);
}

TEST_CASE("nobody moves while all fit") {
  CHECK(moved({2, 3, 1}, 6).empty());
  CHECK(moved({}, 0).empty());
}

TEST_CASE("everybody moves when no place is left") {
  CHECK(moved({2, 3, 1}, 0) == Positions{0, 1, 2});
}

TEST_CASE("of single people the last move") { CHECK(moved({1, 1, 1, 1}, 3) == Positions{3}); }

TEST_CASE("the fewest people move, even if an earlier household has to") {
  CHECK(moved({3, 2, 2}, 4) == Positions{0});
  CHECK(moved({1, 4, 2}, 6) == Positions{0});
}

TEST_CASE("of equal ways the one that keeps the earlier household is taken") {
  CHECK(moved({2, 2, 2}, 4) == Positions{2});
  CHECK(moved({1, 2, 3}, 3) == Positions{2});
}

}  // namespace
}  // namespace rekam
