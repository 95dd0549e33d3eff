#include "rekam/linkage/cluster.hpp"

#include <doctest/doctest.h>

#include <map>

namespace rekam {
namespace {

using Weights = std::map<std::pair<std::uint32_t, std::uint32_t>, MatchWeight>;

/// Pairs that are not told weigh `others`.
std::vector<std::uint32_t> clusters(std::size_t nodes, const Weights& bits,
                                    const ClusterRules& rules = {}, MatchWeight others = -20) {
  std::vector<WeighedEdge> edges;
  for (const auto& [pair, weight] : bits) edges.push_back({pair.first, pair.second, weight * kBit});
  auto backwards = edges;
  std::reverse(backwards.begin(), backwards.end());
  const auto weigh = [&](std::uint32_t a, std::uint32_t b) {
    const auto found = bits.find(std::minmax(a, b));
    return (found == bits.end() ? others : found->second) * kBit;
  };
  auto made = cluster_nodes(nodes, edges, rules, weigh);
  REQUIRE(made == cluster_nodes(nodes, backwards, rules, weigh));
  return made;
}

using Of = std::vector<std::uint32_t>;

TEST_CASE("pairs that speak for one person are one cluster, the others stay alone") {
  CHECK(clusters(4, {{{0, 1}, 5}, {{2, 3}, -5}}) == Of{0, 0, 2, 3});
}

TEST_CASE("A like B and B like C does not make A one with C") {
  CHECK(clusters(3, {{{0, 1}, 10}, {{1, 2}, 4}, {{0, 2}, -11}}) == Of{0, 0, 2});
  CHECK(clusters(3, {{{0, 1}, 10}, {{1, 2}, 9}, {{0, 2}, -3}}) == Of{0, 0, 0});
}

TEST_CASE("one certain pair does not outvote many that doubt") {
  // 3 is like 0 with 200 bits, and unlike 1 and 2.
  CHECK(clusters(
            4, {{{0, 1}, 9}, {{0, 2}, 9}, {{1, 2}, 9}, {{0, 3}, 8}, {{1, 3}, -8}, {{2, 3}, -8}}) ==
        Of{0, 0, 0, 3});
}

TEST_CASE("what a clerk keeps apart never meets, not even over others") {
  const ClusterRules rules{{}, {{0, 2}}};
  CHECK(clusters(3, {{{0, 1}, 12}, {{1, 2}, 11}, {{0, 2}, 11}}, rules) == Of{0, 0, 2});
}

TEST_CASE("what a clerk puts together is together, whatever it weighs") {
  CHECK(clusters(3, {{{0, 1}, -9}}, {{{0, 1}}, {}}) == Of{0, 0, 2});
  CHECK(clusters(2, {}, {{{0, 1}}, {{0, 1}}}) == Of{0, 1});  // apart is stronger
}

}  // namespace
}  // namespace rekam
