// NIKs and other numbers of people as they are compared. A NIK is not one value: a spreadsheet
// takes its last digit, a clerk mistypes one, and twins share the first twelve.

#pragma once

#include "rekam/linkage/compare_words.hpp"

#include <cstdint>
#include <string_view>

namespace rekam {

/// `cut`: a spreadsheet left so little of the number (`1,60101E+15`) that it tells nothing.
enum class NumberKind : std::uint8_t { none, sixteen_digits, other, cut };

struct WrittenNumber {
  std::uint64_t digits = 0;  ///< of sixteen: four bits each, the first in the highest
  NumberKind kind = NumberKind::none;
};

/// `text` as bare_number() of record/bare_number.hpp leaves it.
WrittenNumber read_written_number(std::string_view text);

enum class NumberLevel : Level {
  same,
  cut_end,  ///< fifteen digits are the same, and one number ends in 0
  one_error,
  first_twelve,  ///< region, sex and birth date: what twins share
  birth_error,   ///< all but one of the six digits of sex and birth date
  birth_digits,  ///< only the six digits of sex and birth date
  different,
  count
};

enum class CardLevel : Level { same, one_error, different, count };

/// Symmetric; kAbsent when either is missing or cut. The texts are those that were read.
Level compare_numbers(WrittenNumber a, std::string_view text_a, WrittenNumber b,
                      std::string_view text_b);
Level compare_cards(WrittenNumber a, std::string_view text_a, WrittenNumber b,
                    std::string_view text_b);

}  // namespace rekam
