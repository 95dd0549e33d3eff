// Comparators of names and of other texts. A comparator gives a level: how two values agree, from
// the best to the worst; what a level is worth is measured, never assumed.

#pragma once

#include "rekam/linkage/word_forms.hpp"

#include <cstdint>

namespace rekam {

/// 0 is the best agreement; how many there are depends on the comparator.
using Level = std::uint8_t;

/// One of the two has no value: no evidence.
inline constexpr Level kAbsent = 15;

/// How two names of people agree.
enum class NameLevel : Level {
  as_written,
  spelling,         ///< one when titles, abbreviations, old spelling and blanks are evened out
  order,            ///< the same words in another order
  one_error,        ///< one typing error
  shortened,        ///< words left out or shortened to initials, the first kept
  without_first,    ///< the same, and the first is among those left out
  two_errors,       ///< two, or one in each word
  first_word,       ///< only the first word is the same
  other_word,       ///< only another word is the same
  similar_letters,  ///< or a similar first word
  different,
  count
};

/// How two addresses, places or other texts agree.
enum class TextLevel : Level { same, alike, much, little, different, count };

/// Symmetric; kAbsent when either is empty.
Level compare_names(const WordForms& forms, std::uint32_t a, std::uint32_t b);

/// Whether a digit that differs can be a typing error: in a postcode or an e-mail address it can,
/// of two house numbers it makes neighbours.
enum class DigitErrors : std::uint8_t { none, typed };

/// Words count by how rare they are. Numbers agree only when equal, unless digits can be mistyped.
Level compare_texts(const WordForms& forms, std::uint32_t a, std::uint32_t b,
                    DigitErrors digits = DigitErrors::none);

}  // namespace rekam
