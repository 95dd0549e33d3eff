// From pairs to people. Two groups of rows become one only when the weights of all pairs across
// them speak for it together: A like B and B like C does not make A one with C.

#pragma once

#include "rekam/linkage/match_weight.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rekam {

struct WeighedEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  MatchWeight weight = 0;
};

/// What a clerk decided about two nodes.
struct NodePairDecision {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

struct ClusterRules {
  /// One person, whatever the weights; yields to `apart` where they contradict each other.
  std::vector<NodePairDecision> together;
  /// Two people: never in one cluster.
  std::vector<NodePairDecision> apart;
};

/// The lowest node of its cluster for each of `nodes` nodes. `weigh` gives the weight of a pair
/// that has no edge. The order of the edges does not matter.
std::vector<std::uint32_t> cluster_nodes(
    std::size_t nodes, std::vector<WeighedEdge> edges, const ClusterRules& rules,
    const std::function<MatchWeight(std::uint32_t a, std::uint32_t b)>& weigh);

}  // namespace rekam
