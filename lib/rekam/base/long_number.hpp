// Numbers in free text, however people group their digits: a NIK is one as `1601 2168 0573 0001`,
// too, and must not stand where everybody reads.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct NumberInText {
  std::size_t begin = 0, end = 0;  ///< bytes of the text, without what stands around it
  std::string digits;              ///< 0 to 9, also of full-width ones
  int groups = 1;  ///< parted by a mark each, always the same: a blank, a dash, . _ or /
};

std::vector<NumberInText> numbers_in(std::string_view text);

/// From so many digits on a number can be a NIK, or one that lost a digit.
inline constexpr std::size_t kLongNumber = 15;

/// The text with each long number as `[16 digits]`; a hash in eight groups of eight stays.
std::string without_long_numbers(std::string_view text);
/// With `instead` in its place.
std::string without_long_numbers(std::string_view text, std::string_view instead);

}  // namespace rekam
