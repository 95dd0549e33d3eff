// A closed set of words and what each means, sorted when it is compiled. Looked up for every row.

#pragma once

#include "rekam/base/text.hpp"
#include "rekam/record/word_key.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rekam {

template <typename Value>
struct Word {
  std::string_view key;  ///< as a WordKey has it
  Value value;
};

template <typename Value, std::size_t Count>
class WordTable {
 public:
  consteval explicit WordTable(std::array<Word<Value>, Count> words) : words_(words) {
    std::sort(words_.begin(), words_.end(), is_before);
    // A word with two meanings does not compile.
    for (std::size_t i = 1; i < Count; ++i)
      if (!is_before(words_[i - 1], words_[i])) throw "a word stands twice in its table";
  }

  /// What the word of this key means; empty when nobody knows it.
  constexpr std::optional<Value> find(std::string_view key) const {
    const auto word =
        std::lower_bound(words_.begin(), words_.end(), Word<Value>{key, {}}, is_before);
    if (word == words_.end() || word->key != key) return {};
    return word->value;
  }

  /// What somebody who mistyped a word most likely meant; code numbers are never meant.
  std::optional<Value> nearest_to(std::string_view text) const {
    std::vector<std::string_view> spelled;
    for (const auto& word : words_)
      if (word.key.size() > 2) spelled.push_back(word.key);
    const auto key = nearest(text, spelled);
    return key ? find(*key) : std::nullopt;
  }

 private:
  // By length first: most words of another length are told apart without reading them.
  static constexpr bool is_before(const Word<Value>& a, const Word<Value>& b) {
    return a.key.size() != b.key.size() ? a.key.size() < b.key.size() : a.key < b.key;
  }
  std::array<Word<Value>, Count> words_;
};

template <typename Value, std::size_t Count>
WordTable(std::array<Word<Value>, Count>) -> WordTable<Value, Count>;

}  // namespace rekam
