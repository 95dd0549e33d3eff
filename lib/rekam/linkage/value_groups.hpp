// Nodes that share a value, group after group: where pairs of a known agreement are found without
// comparing all with all.

#pragma once

#include "rekam/linkage/mixing.hpp"
#include "rekam/linkage/radix_sort.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

class ValueGroups {
 public:
  /// Nodes 0 to `nodes` - 1; one whose key is 0 is in no group.
  template <typename KeyOf>
  ValueGroups(std::size_t nodes, KeyOf key_of) {
    for (std::uint32_t node = 0; node < nodes; ++node)
      if (const std::uint64_t key = key_of(node); key != 0) items_.push_back({mixed(key), node});
    radix_sort(items_, 44, [](const Item& item) { return item.key; });
  }

  /// Calls `visit(a, b)` for all pairs of the first `most` members of each group.
  template <typename Visit>
  void for_each_pair(std::size_t most, Visit visit) const {
    for_each_group([&](std::size_t first, std::size_t count) {
      const std::size_t last = first + std::min(count, most);
      for (std::size_t a = first; a < last; ++a)
        for (std::size_t b = a + 1; b < last; ++b) visit(items_[a].node, items_[b].node);
    });
  }

  /// Calls `visit(first, count)` for each group of two nodes or more.
  template <typename Visit>
  void for_each_group(Visit visit) const {
    for (std::size_t first = 0, end = 0; first < items_.size(); first = end) {
      for (end = first; end < items_.size() && items_[end].key == items_[first].key;) ++end;
      if (end - first > 1) visit(first, end - first);
    }
  }
  std::uint32_t node(std::size_t at) const { return items_[at].node; }

 private:
  struct Item {
    std::uint64_t key;
    std::uint32_t node;
  };
  std::vector<Item> items_;
};

}  // namespace rekam
