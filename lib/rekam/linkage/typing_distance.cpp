// Hyyrö's bit-parallel form of the optimal string alignment distance: one column of the table is
// two words of bits.

#include "rekam/linkage/typing_distance.hpp"

#include "rekam/linkage/mixing.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

std::size_t bit_parallel(std::string_view a, std::string_view b, std::size_t most) {
  static thread_local std::array<std::uint64_t, 256> places{};
  for (std::size_t i = 0; i < a.size(); ++i)
    places[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i;
  std::uint64_t up = ~std::uint64_t{0}, down = 0, diagonal = 0, before = 0;
  const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
  std::size_t distance = a.size();
  for (std::size_t j = 0; j < b.size(); ++j) {
    const std::uint64_t here = places[static_cast<unsigned char>(b[j])];
    const std::uint64_t swapped = ((~diagonal & here) << 1U) & before;
    diagonal = (((here & up) + up) ^ up) | here | down | swapped;
    std::uint64_t right_up = down | ~(diagonal | up);
    const std::uint64_t right_down = diagonal & up;
    if ((right_up & last) != 0) ++distance;
    if ((right_down & last) != 0) --distance;
    right_up = (right_up << 1U) | 1U;
    down = diagonal & right_up;
    up = (right_down << 1U) | ~(diagonal | right_up);
    before = here;
    // Each further letter of b can take away one error at most.
    if (distance > most + (b.size() - 1 - j)) break;
  }
  for (const char c : a) places[static_cast<unsigned char>(c)] = 0;
  return std::min(distance, most + 1);
}

}  // namespace

std::size_t typing_distance(std::string_view a, std::string_view b, std::size_t most) {
  a = a.substr(0, kLongestCompared);
  b = b.substr(0, kLongestCompared);
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  if (a == b) return 0;
  if (a.empty() || b.empty()) return gap;
  return bit_parallel(a, b, most);
}

std::uint64_t letter_pairs(std::string_view text) {
  std::uint64_t pairs = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto pair = static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << 8U |
                      static_cast<unsigned char>(text[i + 1]);
    pairs |= std::uint64_t{1} << (mixed(pair) & 63U);
  }
  return pairs;
}

}  // namespace rekam
