#include "rekam/linkage/deduplicate.hpp"

#include "rekam/linkage/blocking.hpp"
#include "rekam/linkage/cluster.hpp"
#include "rekam/linkage/in_parts.hpp"
#include "rekam/linkage/match_model.hpp"
#include "rekam/linkage/pair_weight.hpp"
#include "rekam/linkage/prepared_list.hpp"
#include "rekam/linkage/rival_pairs.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

namespace {

/// More than the fit needs.
constexpr std::size_t kPairsForFit = 400'000;

using Patterns = std::vector<AgreementPattern>;

/// One after another; a part is gone when it is in.
template <typename Item>
std::vector<Item> joined(std::vector<std::vector<Item>> parts) {
  auto all = std::move(parts[0]);
  for (std::size_t part = 1; part < parts.size(); ++part) {
    all.insert(all.end(), parts[part].begin(), parts[part].end());
    parts[part] = {};
  }
  all.shrink_to_fit();
  return all;
}

/// Compares the candidates and keeps those that are worth more than a look.
Patterns compare_candidates(const PreparedList& list, std::vector<CandidatePair>& pairs,
                            unsigned threads) {
  constexpr std::size_t ahead = 12;
  std::vector<Patterns> patterns(std::max(1U, threads));
  std::vector<std::vector<CandidatePair>> kept(patterns.size());
  in_parts(threads, pairs.size(), [&](std::size_t part, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (i + 2 * ahead < end) list.fetch(pairs[i + 2 * ahead].b);
      if (i + ahead < end) list.fetch_name(pairs[i + ahead].b);
      const auto pattern =
          compare_candidate(list, list.nodes()[pairs[i].a], list.nodes()[pairs[i].b]);
      if (!pattern) continue;
      patterns[part].push_back(*pattern);
      kept[part].push_back(pairs[i]);
    }
  });
  pairs = joined(std::move(kept));
  return joined(std::move(patterns));
}

/// The patterns that the model is fitted on: every so-manieth candidate, and the rows that repeat
/// another in every field.
std::vector<PatternCount> patterns_for_fit(const PreparedList& list, const Patterns& patterns) {
  const std::size_t step = patterns.size() / kPairsForFit + 1;
  Patterns chosen;
  for (std::size_t i = 0; i < patterns.size(); i += step) chosen.push_back(patterns[i]);
  std::size_t repeats = 0;
  for (const auto& node : list.nodes())
    for (std::uint32_t copy = 1; copy < node.copies; ++copy)
      if (repeats++ % step == 0) chosen.push_back(compare_nodes(list, node, node));
  return count_patterns(std::move(chosen), static_cast<double>(step));
}

/// What is known of the nodes of a list, on its way to pairs and clusters of rows.
class Deduplicator {
 public:
  Deduplicator(const LinkageList& list, const DeduplicateOptions& options)
      : options_(options),
        list_(list, options.threads),
        candidates_(candidate_pairs(list_, options.threads)),
        patterns_(compare_candidates(list_, candidates_, options.threads)),
        fitted_(patterns_for_fit(list_, patterns_)),
        model_(measure_rivals(list_, options.threads), fitted_, static_cast<double>(list.size())),
        weigher_(list_, model_) {
    fitted_ = count_patterns(patterns_, 1.0);
    weigher_.prepare(fitted_);
  }

  Duplicates find() {
    weigh_candidates();
    weigh_copies();
    cluster();
    Duplicates found;
    found.compared = candidates_.size();
    found.clusters = row_clusters();
    found.pairs = row_pairs(found.clusters);
    return found;
  }

 private:
  void weigh_candidates() {
    weights_.resize(candidates_.size());
    in_parts(options_.threads, weights_.size(),
             [&](std::size_t, std::size_t begin, std::size_t end) {
               for (std::size_t i = begin; i < end; ++i)
                 weights_[i] = weigher_.weigh(candidates_[i].a, candidates_[i].b, patterns_[i]);
             });
  }

  /// Rows that are the same in every field are one person only when that says enough.
  void weigh_copies() {
    copies_agree_.assign(list_.nodes().size(), true);
    for (std::uint32_t node = 0; node < list_.nodes().size(); ++node)
      if (list_.nodes()[node].copies > 1)
        copies_agree_[node] = weigher_.weigh(node, node).weight > 0;
  }

  std::vector<std::uint32_t> nodes_of_rows() const {
    std::vector<std::uint32_t> nodes(list_.row_count());
    for (std::uint32_t node = 0; node < list_.nodes().size(); ++node)
      for (const auto row : list_.rows(node)) nodes[row] = node;
    return nodes;
  }

  void cluster() {
    std::vector<WeighedEdge> edges;
    for (std::size_t i = 0; i < weights_.size(); ++i)
      if (weights_[i] > 0) edges.push_back({candidates_[i].a, candidates_[i].b, weights_[i]});
    ClusterRules rules;
    if (!options_.same.empty() || !options_.not_same.empty()) {
      const auto nodes = nodes_of_rows();
      const auto decided = [&](const std::vector<RowPair>& rows, auto& pairs) {
        for (const auto& [a, b] : rows)
          if (nodes[a] != nodes[b]) pairs.push_back({nodes[a], nodes[b]});
      };
      decided(options_.same, rules.together);
      decided(options_.not_same, rules.apart);
      // Two copies of one row that are two people: the copies part, the first keeps its links.
      for (const auto& [a, b] : options_.not_same)
        if (nodes[a] == nodes[b]) copies_agree_[nodes[a]] = false;
    }
    node_clusters_ = cluster_nodes(
        list_.nodes().size(), std::move(edges), rules,
        [this](std::uint32_t a, std::uint32_t b) { return weigher_.weigh(a, b).weight; });
  }

  std::vector<std::uint32_t> row_clusters() const {
    std::vector<std::uint32_t> lowest(list_.nodes().size(), UINT32_MAX);
    std::vector<std::uint32_t> clusters(list_.row_count());
    for (std::uint32_t node = 0; node < lowest.size(); ++node) {
      auto& low = lowest[node_clusters_[node]];
      low = std::min(low, list_.rows(node)[0]);
    }
    for (std::uint32_t node = 0; node < lowest.size(); ++node) {
      const auto rows = list_.rows(node);
      for (const auto row : rows)
        clusters[row] = row == rows[0] || copies_agree_[node] ? lowest[node_clusters_[node]] : row;
    }
    return clusters;
  }

  DuplicatePair pair_of(std::uint32_t a, std::uint32_t b, AgreementPattern pattern,
                        MatchWeight weight) const {
    const auto row_a = list_.rows(a)[0], row_b = list_.rows(b)[0];
    return {std::min(row_a, row_b), std::max(row_a, row_b), weight,
            probability_of(weight), kpu_class(pattern),     evidence_of(weigher_, a, b, pattern)};
  }

  void add_copies(std::vector<DuplicatePair>& pairs) const {
    for (std::uint32_t node = 0; node < list_.nodes().size(); ++node) {
      if (list_.nodes()[node].copies < 2) continue;
      const auto [pattern, weight] = weigher_.weigh(node, node);
      auto pair = pair_of(node, node, pattern, weight);
      if (pair.probability < options_.least_probability) continue;
      const auto rows = list_.rows(node);
      for (std::size_t i = 1; i < rows.size(); ++i) {
        pair.a = rows[i - 1];
        pair.b = rows[i];
        pairs.push_back(pair);
      }
    }
  }

  void add_asked(std::vector<DuplicatePair>& pairs) const {
    if (options_.asked.empty()) return;
    const auto nodes = nodes_of_rows();
    for (const auto& [a, b] : options_.asked) {
      if (a == b) continue;
      const auto [pattern, weight] = weigher_.weigh(nodes[a], nodes[b]);
      auto pair = pair_of(nodes[a], nodes[b], pattern, weight);
      pair.a = std::min(a, b);
      pair.b = std::max(a, b);
      pairs.push_back(pair);
    }
  }

  std::vector<DuplicatePair> row_pairs(const std::vector<std::uint32_t>&) const {
    std::vector<DuplicatePair> pairs;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto [a, b] = candidates_[i];
      const bool together = node_clusters_[a] == node_clusters_[b];
      if (together || probability_of(weights_[i]) >= options_.least_probability)
        pairs.push_back(pair_of(a, b, patterns_[i], weights_[i]));
    }
    add_copies(pairs);
    add_asked(pairs);
    std::sort(pairs.begin(), pairs.end(), [](const DuplicatePair& one, const DuplicatePair& other) {
      return std::tie(one.a, one.b) < std::tie(other.a, other.b);
    });
    pairs.erase(std::unique(pairs.begin(), pairs.end(),
                            [](const DuplicatePair& one, const DuplicatePair& other) {
                              return one.a == other.a && one.b == other.b;
                            }),
                pairs.end());
    return pairs;
  }

  const DeduplicateOptions& options_;
  PreparedList list_;
  std::vector<CandidatePair> candidates_;
  Patterns patterns_;
  std::vector<PatternCount> fitted_;
  MatchModel model_;
  PairWeigher weigher_;
  std::vector<MatchWeight> weights_;
  std::vector<bool> copies_agree_;
  std::vector<std::uint32_t> node_clusters_;
};

}  // namespace

Duplicates deduplicate(const LinkageList& list, const DeduplicateOptions& options) {
  return Deduplicator(list, options).find();
}

}  // namespace rekam
