// Laws of sorting on disk.
// SPDX-License-Identifier: MIT

#include "rekam/base/disk_sorter.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rekam {
namespace {

struct Entry {
  int key = 0;
  int order = 0;
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

TEST_CASE("sorting on disk is std::sort, however little memory it has") {
  CHECK(rc::check([](const std::vector<int>& keys) {
    const auto memory = *rc::gen::inRange<std::size_t>(0, 20);
    DiskSorter<Entry> sorter{memory * sizeof(Entry)};
    std::vector<Entry> expected;
    for (const int key : keys) {
      expected.push_back({key % 8, static_cast<int>(expected.size())});
      sorter.add(expected.back());
    }
    std::sort(expected.begin(), expected.end());
    std::vector<Entry> sorted;
    while (const Entry* next = sorter.next()) sorted.push_back(*next);
    RC_ASSERT(sorted == expected);
  }));
}

}  // namespace
}  // namespace rekam
