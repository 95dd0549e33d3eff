// What is compared of a text, made once per distinct text: its words, its letters without blanks,
// and numbers that are equal when two texts are one for a reader.

#pragma once

#include "rekam/linkage/key_numbering.hpp"
#include "rekam/linkage/match_weight.hpp"
#include "rekam/linkage/text_dictionary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

inline constexpr std::size_t kMostWords = 8;

/// All zero for the empty text and for one in which nothing can be compared.
struct WordForm {
  std::uint32_t written = 0;    ///< equal for texts that differ in case and blanks only
  std::uint32_t plain = 0;      ///< equal for texts of the same letters when evened out and joined
  std::uint32_t any_order = 0;  ///< equal for texts of the same words
  std::uint32_t skeleton = 0;   ///< equal for texts of the same consonants
  std::uint32_t letters_at = 0;
  std::uint16_t letters = 0;  ///< bytes of the joined text
  std::uint8_t word_count = 0;
  std::uint8_t initials = 0;  ///< bit i: word i was written as one letter
  std::array<std::uint32_t, kMostWords> words{};
  std::uint64_t letter_pairs = 0;
};

/// For a quick look at a word before it is compared: which letters it has, a bit each.
struct WordLetters {
  std::uint32_t kinds = 0;
  std::uint8_t first = 0;
  std::uint8_t length = 0;  ///< bytes, 255 at most
  bool has_digits = false;
};

/// How the texts are read: names of people by the rules of record/person_name.hpp, other texts as
/// runs of letters and digits.
enum class WordRules : std::uint8_t { person_name, plain_text };

class WordForms {
 public:
  /// The forms of all texts of `dictionary`, by number.
  WordForms(const TextDictionary& dictionary, WordRules rules);

  const WordForm& form(std::uint32_t text) const { return forms_[text]; }
  void fetch(std::uint32_t text) const { __builtin_prefetch(&forms_[text]); }
  std::size_t size() const { return forms_.size(); }
  std::string_view letters(const WordForm& form) const {
    return std::string_view{letters_}.substr(form.letters_at, form.letters);
  }
  std::string_view word(std::uint32_t word) const { return words_.text(word); }
  std::uint64_t word_key(std::uint32_t word) const { return words_.key(word); }
  const WordLetters& word_letters(std::uint32_t word) const { return word_letters_[word]; }
  /// Keys that are the same in every list, for blocking; 0 when there is nothing.
  std::uint64_t plain_key(const WordForm& form) const;
  std::uint64_t prefix_key(const WordForm& form, std::size_t bytes) const;

  /// Tells how often each text stands in the list: `rows` of them hold any.
  void count(std::span<const std::uint32_t> times_by_text, std::uint64_t rows);
  /// How rare the word is: log2(rows / rows with it); to be asked after count().
  MatchWeight word_rarity(std::uint32_t word) const { return word_rarity_[word]; }

 private:
  class Maker;

  TextDictionary words_;
  std::vector<WordForm> forms_;
  std::string letters_;
  std::vector<WordLetters> word_letters_;
  std::vector<MatchWeight> word_rarity_;
};

}  // namespace rekam
