// Sorting by integers in linear time, stable, with a second buffer of the same size.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

/// Sorts `items` by the lowest `bits` bits of `key_of(item)`; equal keys keep their order. What is
/// in `other` is lost.
template <typename Item, typename KeyOf>
void radix_sort(std::vector<Item>& items, std::vector<Item>& other, unsigned bits, KeyOf key_of) {
  constexpr unsigned digit_bits = 11;
  constexpr std::uint64_t mask = (1U << digit_bits) - 1;
  other.resize(items.size());
  for (unsigned shift = 0; shift < bits; shift += digit_bits) {
    std::array<std::size_t, std::size_t{1} << digit_bits> starts{};
    for (const auto& item : items) ++starts[(key_of(item) >> shift) & mask];
    std::size_t sum = 0;
    for (auto& start : starts) {
      const std::size_t count = start;
      start = sum;
      sum += count;
    }
    for (const auto& item : items) other[starts[(key_of(item) >> shift) & mask]++] = item;
    items.swap(other);
  }
}

template <typename Item, typename KeyOf>
void radix_sort(std::vector<Item>& items, unsigned bits, KeyOf key_of) {
  std::vector<Item> other;
  radix_sort(items, other, bits, key_of);
}

}  // namespace rekam
