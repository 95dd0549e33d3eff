#include "rekam/linkage/blocking.hpp"

#include "rekam/linkage/blocking_parts.hpp"
#include "rekam/linkage/in_parts.hpp"
#include "rekam/linkage/mixing.hpp"
#include "rekam/linkage/radix_sort.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

namespace rekam {

namespace {

using Part = BlockingPart;
using Columns = std::array<PartColumn, static_cast<std::size_t>(Part::count)>;

/// The parts of one key; Part::count stands for none.
using Pass = std::array<Part, 3>;

constexpr Pass pass(Part a, Part b = Part::count, Part c = Part::count) { return {a, b, c}; }

constexpr std::array kPasses{pass(Part::nik),
                             pass(Part::nik_15),
                             pass(Part::nik_12, Part::name_start),
                             pass(Part::nik_last_10, Part::sex),
                             pass(Part::card, Part::name_start),
                             pass(Part::card, Part::birth_date),
                             pass(Part::card, Part::first_word),
                             pass(Part::name_any_order),
                             pass(Part::name, Part::birth_year),
                             pass(Part::name, Part::mother),
                             pass(Part::name, Part::desa),
                             pass(Part::name, Part::birth_place),
                             pass(Part::name, Part::address_word),
                             pass(Part::name, Part::extra_word),
                             pass(Part::name, Part::day_and_month),
                             pass(Part::name_skeleton, Part::birth_year, Part::desa),
                             pass(Part::name_skeleton, Part::birth_year, Part::birth_place),
                             pass(Part::name_skeleton, Part::address_word),
                             pass(Part::name_skeleton, Part::extra_word),
                             pass(Part::name_skeleton, Part::birth_date),
                             pass(Part::birth_date, Part::name_start),
                             pass(Part::birth_date, Part::last_word),
                             pass(Part::birth_date, Part::mother_start),
                             pass(Part::birth_date, Part::father),
                             pass(Part::birth_date, Part::address),
                             pass(Part::birth_date, Part::extra_word),
                             pass(Part::birth_date, Part::birth_place, Part::sex),
                             pass(Part::birth_date, Part::desa, Part::sex),
                             pass(Part::first_word, Part::day_and_month),
                             pass(Part::last_word, Part::day_and_month),
                             pass(Part::first_word, Part::last_word),
                             pass(Part::mother, Part::father, Part::birth_year),
                             pass(Part::address, Part::name_start),
                             pass(Part::address, Part::last_word),
                             pass(Part::first_word, Part::birth_year, Part::desa),
                             pass(Part::first_word, Part::birth_year, Part::birth_place),
                             pass(Part::last_word, Part::birth_year, Part::birth_place),
                             pass(Part::first_word, Part::address_word),
                             pass(Part::last_word, Part::address_word),
                             pass(Part::first_word, Part::extra_word),
                             pass(Part::last_word, Part::extra_word),
                             pass(Part::birth_date),
                             pass(Part::address_without_card),
                             pass(Part::extra),
                             pass(Part::name_skeleton),
                             pass(Part::last_word),
                             pass(Part::address_word, Part::extra_word),
                             pass(Part::address_word, Part::birth_year),
                             pass(Part::extra_word, Part::birth_year),
                             pass(Part::extra_word, Part::day_and_month)};

/// The columns of a part take five bytes a node, so that only those of some passes are held at
/// once.
constexpr std::size_t kPassesAtOnce = 10;

bool is_used(Part part, std::span<const Pass> passes) {
  return std::any_of(passes.begin(), passes.end(), [part](const Pass& parts) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  });
}

/// Bits a key may lack. Short lists can afford to look at more; from a million rows on it is a
/// constant, so that pairs grow as rows do.
constexpr int kLeastSlack = 8 * 2;
constexpr int kMostSlack = 8 * 5;

/// Of a larger block only neighbours are compared; equal keys that are this frequent although their
/// parts are rare are most often copies of one row.
constexpr std::size_t kLargestBlock = 48;
constexpr std::size_t kNeighbours = 6;

/// Of so few nodes all pairs are compared.
constexpr std::size_t kShortList = 1500;

int bits_needed(std::size_t nodes) {
  const int bits = log2_weight(static_cast<double>(std::max<std::size_t>(nodes, 1))) / (kBit / 8);
  const int slack = std::clamp(8 * 21 - bits, kLeastSlack, kMostSlack);
  return bits - slack;
}

struct KeyOfNode {
  std::uint64_t key;
  std::uint32_t node;
};

void keep_each_once(std::vector<CandidatePair>& pairs, std::size_t nodes) {
  const auto bits = static_cast<unsigned>(std::bit_width(nodes));
  radix_sort(pairs, bits, [](const CandidatePair& pair) { return std::uint64_t{pair.b}; });
  radix_sort(pairs, bits, [](const CandidatePair& pair) { return std::uint64_t{pair.a}; });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// Most pairs are found by several keys: takes the repeats out whenever they fill the memory.
class PairCollector {
 public:
  explicit PairCollector(std::size_t nodes)
      : nodes_(nodes), most_(std::max<std::size_t>(4096, 2 * nodes)) {
    pairs_.reserve(most_);
  }

  void add(CandidatePair pair) {
    if (pairs_.size() == most_) make_room();
    pairs_.push_back(pair);
  }
  std::vector<CandidatePair> take() {
    keep_each_once(pairs_, nodes_);
    return std::move(pairs_);
  }

 private:
  void make_room() {
    keep_each_once(pairs_, nodes_);
    if (pairs_.size() > most_ / 4 * 3) most_ += most_ / 2;
    pairs_.reserve(most_);
  }

  std::size_t nodes_, most_;
  std::vector<CandidatePair> pairs_;
};

constexpr unsigned kSortedBits = 44;

/// Runs pass after pass in memory that is asked for once.
class PassRunner {
 public:
  PassRunner(const Columns& columns, std::size_t nodes)
      : columns_(columns),
        needed_(bits_needed(nodes)),
        slot_shift_(62U - static_cast<unsigned>(std::bit_width(nodes))),
        keys_(nodes),
        times_(std::size_t{1} << (64U - slot_shift_)) {}

  void run(const Pass& parts, PairCollector& pairs) {
    const bool can_be = std::all_of(parts.begin(), parts.end(), [this](Part part) {
      return part == Part::count || !columns_[static_cast<std::size_t>(part)].keys.empty();
    });
    if (!can_be) return;
    make_keys(parts);
    sort_shared_keys();
    for (std::size_t first = 0, end = 0; first < shared_.size(); first = end) {
      for (end = first; end < shared_.size() && shared_[end].key == shared_[first].key;) ++end;
      pair_up({shared_.data() + first, end - first}, pairs);
    }
  }

 private:
  /// 0 for nodes without the key. A key is the same in every list.
  void make_keys(const Pass& parts) {
    for (std::size_t node = 0; node < keys_.size(); ++node) {
      std::uint64_t key = 0;
      int bits = 0;
      bool whole = true;
      for (const auto part : parts) {
        if (part == Part::count) break;
        const auto& column = columns_[static_cast<std::size_t>(part)];
        whole = whole && column.keys[node] != 0;
        bits += column.bits[node];
        key = (key ^ column.keys[node]) * 0x9e3779b97f4a7c15ULL;
      }
      keys_[node] = whole && bits >= needed_ ? mixed(key) | 1U : 0;
    }
  }

  /// Most keys are met once, and a table of small counters tells which before anything is sorted.
  void sort_shared_keys() {
    std::fill(times_.begin(), times_.end(), std::uint8_t{0});
    for (const auto key : keys_)
      if (key != 0 && times_[key >> slot_shift_] < 2) ++times_[key >> slot_shift_];
    shared_.clear();
    for (std::uint32_t node = 0; node < keys_.size(); ++node)
      if (keys_[node] != 0 && times_[keys_[node] >> slot_shift_] == 2)
        shared_.push_back({keys_[node], node});
    radix_sort(shared_, other_, kSortedBits, [](const KeyOfNode& item) { return item.key; });
  }

  static void pair_up(std::span<const KeyOfNode> block, PairCollector& pairs) {
    const std::size_t reach = block.size() > kLargestBlock ? kNeighbours : block.size();
    for (std::size_t i = 0; i < block.size(); ++i)
      for (std::size_t j = i + 1; j < block.size() && j - i <= reach; ++j)
        pairs.add({block[i].node, block[j].node});  // the sort kept the order of nodes
  }

  const Columns& columns_;
  int needed_;
  unsigned slot_shift_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint8_t> times_;
  std::vector<KeyOfNode> shared_, other_;
};

void run_passes(const PreparedList& list, std::span<const Pass> passes, unsigned threads,
                std::vector<PairCollector>& collectors) {
  Columns columns;
  in_parts(threads, columns.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t part = begin; part < end; ++part)
      if (is_used(static_cast<Part>(part), passes))
        columns.at(part) = blocking_part(list, static_cast<Part>(part));
  });
  in_parts(threads, collectors.size(), [&](std::size_t part, std::size_t, std::size_t) {
    // Every so-manieth pass, for neighbours in the table cost alike.
    PassRunner runner(columns, list.nodes().size());
    for (std::size_t i = part; i < passes.size(); i += collectors.size())
      runner.run(passes[i], collectors[part]);
  });
}

std::vector<CandidatePair> all_pairs(std::uint32_t nodes) {
  std::vector<CandidatePair> pairs;
  for (std::uint32_t a = 0; a < nodes; ++a)
    for (std::uint32_t b = a + 1; b < nodes; ++b) pairs.push_back({a, b});
  return pairs;
}

}  // namespace

std::vector<CandidatePair> candidate_pairs(const PreparedList& list, unsigned threads) {
  const std::size_t nodes = list.nodes().size();
  if (nodes <= kShortList) return all_pairs(static_cast<std::uint32_t>(nodes));
  const std::size_t parts = std::max(1U, threads);
  std::vector<PairCollector> collectors(parts, PairCollector{nodes});
  for (std::size_t first = 0; first < kPasses.size(); first += kPassesAtOnce) {
    const auto passes =
        std::span{kPasses}.subspan(first, std::min(kPassesAtOnce, kPasses.size() - first));
    run_passes(list, passes, threads, collectors);
  }
  std::vector<std::vector<CandidatePair>> found(parts);
  in_parts(threads, parts, [&](std::size_t part, std::size_t, std::size_t) {
    found[part] = collectors[part].take();
  });
  for (std::size_t part = 1; part < found.size(); ++part) {
    found[0].insert(found[0].end(), found[part].begin(), found[part].end());
    found[part] = {};
  }
  keep_each_once(found[0], nodes);
  return std::move(found[0]);
}

}  // namespace rekam
