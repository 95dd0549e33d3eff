// Sorting, numbering and sharing out work.

#include "rekam/linkage/in_parts.hpp"
#include "rekam/linkage/key_numbering.hpp"
#include "rekam/linkage/radix_sort.hpp"
#include "rekam/linkage/value_groups.hpp"
#include "support/linkage_people.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <stdexcept>

namespace rekam {
namespace {

TEST_CASE("a radix sort orders like a stable sort, by the lowest bits it is told") {
  struct Item {
    std::uint64_t key;
    int place;
  };
  tests::Draw draw{3};
  std::vector<Item> items;
  for (int i = 0; i < 3000; ++i) items.push_back({draw.below(1 << 20), i});
  auto expected = items;
  std::stable_sort(expected.begin(), expected.end(),
                   [](const Item& a, const Item& b) { return a.key < b.key; });
  radix_sort(items, 20, [](const Item& item) { return item.key; });
  for (std::size_t i = 0; i < items.size(); ++i) REQUIRE(items[i].place == expected[i].place);
}

TEST_CASE("keys are numbered once each, zero and large ones too") {
  KeyNumbering numbers;
  std::set<std::uint32_t> given;
  for (std::uint64_t key = 0; key < 3000; ++key) given.insert(numbers.number(key * key));
  CHECK(given.size() == 3000);
  CHECK(numbers.count() == 3000);
  CHECK(numbers.number(49) == numbers.number(49));
}

TEST_CASE("every number falls into exactly one part, however many threads there are") {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::vector<std::atomic<int>> seen(100);
    in_parts(threads, seen.size(), [&](std::size_t part, std::size_t begin, std::size_t end) {
      CHECK(part < threads);
      for (std::size_t i = begin; i < end; ++i) ++seen[i];
    });
    for (const auto& times : seen) REQUIRE(times == 1);
  }
  in_parts(3, 0, [](std::size_t, std::size_t begin, std::size_t end) { CHECK(begin == end); });
}

TEST_CASE("what a part throws comes out when all parts are done") {
  CHECK_THROWS_AS(in_parts(3, 9,
                           [](std::size_t, std::size_t begin, std::size_t) {
                             if (begin > 0) throw std::runtime_error("part");
                           }),
                  std::runtime_error);
}

TEST_CASE("nodes of one value meet, those without a value meet nobody") {
  const std::vector<std::uint64_t> keys{5, 0, 7, 5, 0, 5, 9};
  const ValueGroups groups(keys.size(), [&](std::uint32_t node) { return keys[node]; });
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  groups.for_each_pair(10, [&](std::uint32_t a, std::uint32_t b) { pairs.emplace(a, b); });
  CHECK(pairs == std::set<std::pair<std::uint32_t, std::uint32_t>>{{0, 3}, {0, 5}, {3, 5}});
  pairs.clear();
  groups.for_each_pair(2, [&](std::uint32_t a, std::uint32_t b) { pairs.emplace(a, b); });
  CHECK(pairs.size() == 1);
}

}  // namespace
}  // namespace rekam
