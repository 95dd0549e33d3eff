// How many typing errors apart two texts are, for texts of up to 64 bytes, many pairs a second.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rekam {

inline constexpr std::size_t kLongestCompared = 64;

/// Fewest insertions, deletions, changes and swaps of neighbours (what edit_distance() in
/// base/text.hpp counts), at most `most` + 1. Only the first 64 bytes are compared.
std::size_t typing_distance(std::string_view a, std::string_view b, std::size_t most);

/// One bit for each kind of letter pair in the text, for a quick look before the distance.
std::uint64_t letter_pairs(std::string_view text);

/// How many bits are set; a processor's own instruction is not on every office PC.
constexpr int bits_set(std::uint64_t bits) {
  bits -= bits >> 1U & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<int>(bits * 0x0101010101010101U >> 56U);
}

}  // namespace rekam
