#include "rekam/linkage/cluster.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

/// One pair can speak this loud, so that a single certain one does not outvote five that doubt.
constexpr MatchWeight kLoudest = 12 * kBit;
/// Nobody is written down so often that more pairs than these must be asked.
constexpr std::size_t kMostAsked = 10'000;

class Clusters {
 public:
  Clusters(std::size_t nodes, const std::vector<NodePairDecision>& apart)
      : cluster_of_(nodes), next_(nodes), last_(nodes), size_(nodes, 1) {
    std::iota(cluster_of_.begin(), cluster_of_.end(), 0U);
    last_ = cluster_of_;
    next_.assign(nodes, kNone);
    for (const auto& [a, b] : apart) {
      apart_.emplace(a, b);
      apart_.emplace(b, a);
    }
  }

  std::uint32_t of(std::uint32_t node) const { return cluster_of_[node]; }
  std::size_t size(std::uint32_t cluster) const { return size_[cluster]; }

  bool may_join(std::uint32_t x, std::uint32_t y) const {
    if (apart_.empty()) return true;
    for (auto a = x; a != kNone; a = next_[a])
      for (auto b = y; b != kNone; b = next_[b])
        if (apart_.contains({a, b})) return false;
    return true;
  }

  template <typename Weigh>
  std::int64_t weight_across(std::uint32_t x, std::uint32_t y, Weigh weigh) const {
    std::int64_t sum = 0;
    for (auto a = x; a != kNone; a = next_[a])
      for (auto b = y; b != kNone; b = next_[b])
        sum += std::clamp(weigh(a, b), -kLoudest, kLoudest);
    return sum;
  }

  /// Two different clusters; the lower number stays.
  void join(std::uint32_t x, std::uint32_t y) {
    if (y < x) std::swap(x, y);
    for (auto node = y; node != kNone; node = next_[node]) cluster_of_[node] = x;
    next_[last_[x]] = y;
    last_[x] = last_[y];
    size_[x] += size_[y];
  }

  std::vector<std::uint32_t> take() { return std::move(cluster_of_); }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<std::uint32_t> cluster_of_, next_, last_, size_;  // a list of nodes by cluster
  std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;
};

}  // namespace

std::vector<std::uint32_t> cluster_nodes(
    std::size_t nodes, std::vector<WeighedEdge> edges, const ClusterRules& rules,
    const std::function<MatchWeight(std::uint32_t a, std::uint32_t b)>& weigh) {
  Clusters clusters(nodes, rules.apart);
  for (const auto& [a, b] : rules.together) {
    const auto x = clusters.of(a), y = clusters.of(b);
    if (x != y && clusters.may_join(x, y)) clusters.join(x, y);
  }
  std::erase_if(edges, [](const WeighedEdge& edge) { return edge.weight <= 0; });
  std::sort(edges.begin(), edges.end(), [](const WeighedEdge& one, const WeighedEdge& other) {
    return std::tuple{-one.weight, one.a, one.b} < std::tuple{-other.weight, other.a, other.b};
  });
  for (const auto& edge : edges) {
    const auto x = clusters.of(edge.a), y = clusters.of(edge.b);
    if (x == y || clusters.size(x) * clusters.size(y) > kMostAsked) continue;
    if (!clusters.may_join(x, y)) continue;
    const bool alone = clusters.size(x) == 1 && clusters.size(y) == 1;
    if (alone || clusters.weight_across(x, y, weigh) > 0) clusters.join(x, y);
  }
  return clusters.take();
}

}  // namespace rekam
