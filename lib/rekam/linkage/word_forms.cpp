#include "rekam/linkage/word_forms.hpp"

#include "rekam/base/digest.hpp"
#include "rekam/base/text.hpp"
#include "rekam/linkage/mixing.hpp"
#include "rekam/linkage/typing_distance.hpp"
#include "rekam/record/person_name.hpp"

#include <algorithm>
#include <limits>

namespace rekam {

namespace {

bool is_vowel_like(char c) {
  return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U' || c == 'Y' || c == 'H';
}

/// The first letter and then the consonants, each once: JUNAIDI and JUNEDI are both JND.
std::uint64_t skeleton_key(std::string_view letters, std::string& skeleton) {
  skeleton.assign(1, letters[0]);
  for (const char c : letters.substr(1))
    if (!is_vowel_like(c) && c != skeleton.back()) skeleton += c;
  return fingerprint(skeleton);
}

bool is_word_byte(char c) {
  return (c >= 'A' && c <= 'Z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

WordLetters letters_of(std::string_view word) {
  WordLetters letters;
  letters.first = static_cast<std::uint8_t>(word[0]);
  letters.length = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
  for (const char c : word) {
    letters.kinds |= 1U << (static_cast<unsigned char>(c) & 31U);
    letters.has_digits = letters.has_digits || is_digit(c);
  }
  return letters;
}

std::vector<MatchWeight> rarities(const std::vector<std::uint64_t>& times, std::uint64_t rows) {
  std::vector<MatchWeight> rarity(times.size());
  for (std::size_t i = 0; i < times.size(); ++i)
    if (times[i] != 0)
      rarity[i] =
          std::max(0, log2_weight(static_cast<double>(rows) / static_cast<double>(times[i])));
  return rarity;
}

}  // namespace

/// Reads text after text; what it needs for that is gone afterwards.
class WordForms::Maker {
 public:
  Maker(WordForms& forms, WordRules rules) : forms_(forms), rules_(rules) {}

  WordForm make(std::string_view text) {
    form_ = {};
    joined_.clear();
    order_key_ = 0;
    fold_into(text, folded_);
    if (rules_ == WordRules::person_name)
      read_name();
    else
      read_text();
    if (joined_.empty()) return {};
    finish();
    return form_;
  }

 private:
  void read_name() {
    const auto& words = names_.read(folded_);
    for (const auto* word : words) {
      // What follows BIN is the father's name.
      if (is_patronymic_mark(word->text) && form_.word_count > 0 && word != words.back()) break;
      add_word(words.size() == 1 ? word->alone : word->text, word->is_initial);
    }
  }

  void read_text() {
    std::size_t start = 0;
    for (std::size_t at = 0; at <= folded_.size(); ++at) {
      if (at < folded_.size() && is_word_byte(folded_[at])) continue;
      if (at > start)
        add_word(std::string_view{folded_}.substr(start, at - start), at - start == 1);
      start = at + 1;
    }
  }

  void add_word(std::string_view word, bool is_initial) {
    joined_ += word;
    const std::uint32_t number = forms_.words_.number(word);
    order_key_ += mixed(forms_.words_.key(number));  // a sum: in any order
    if (form_.word_count == kMostWords) return;
    if (is_initial) form_.initials |= static_cast<std::uint8_t>(1U << form_.word_count);
    form_.words[form_.word_count++] = number;
  }

  void finish() {
    joined_.resize(
        std::min<std::size_t>(joined_.size(), std::numeric_limits<std::uint16_t>::max()));
    form_.written = written_.number(fingerprint(folded_));
    form_.plain = plain_.number(fingerprint(joined_));
    form_.any_order = any_order_.number(order_key_);
    form_.skeleton = static_cast<std::uint32_t>(skeleton_key(joined_, skeleton_) | 1U);
    form_.letters_at = static_cast<std::uint32_t>(forms_.letters_.size());
    form_.letters = static_cast<std::uint16_t>(joined_.size());
    form_.letter_pairs = letter_pairs(joined_);
    forms_.letters_ += joined_;
  }

  WordForms& forms_;
  WordRules rules_;
  PlainNameReader names_;
  KeyNumbering written_, plain_, any_order_;
  WordForm form_;
  std::string folded_, joined_, skeleton_;
  std::uint64_t order_key_ = 0;
};

WordForms::WordForms(const TextDictionary& dictionary, WordRules rules) {
  Maker maker(*this, rules);
  forms_.reserve(dictionary.size());
  forms_.emplace_back();
  for (std::uint32_t text = 1; text < dictionary.size(); ++text)
    forms_.push_back(maker.make(dictionary.text(text)));
  word_letters_.push_back({});
  for (std::uint32_t word = 1; word < words_.size(); ++word)
    word_letters_.push_back(letters_of(words_.text(word)));
  words_.rest();
}

std::uint64_t WordForms::plain_key(const WordForm& form) const {
  return form.letters == 0 ? 0 : fingerprint(letters(form));
}

std::uint64_t WordForms::prefix_key(const WordForm& form, std::size_t bytes) const {
  if (form.letters == 0) return 0;
  std::uint64_t key = 1;
  for (const char c : letters(form).substr(0, bytes))
    key = key << 8U | static_cast<unsigned char>(c);
  return key;
}

void WordForms::count(std::span<const std::uint32_t> times_by_text, std::uint64_t rows) {
  std::vector<std::uint64_t> by_word(words_.size());
  for (std::size_t text = 0; text < forms_.size(); ++text) {
    const auto& form = forms_[text];
    if (form.letters == 0) continue;
    for (std::size_t i = 0; i < form.word_count; ++i) by_word[form.words[i]] += times_by_text[text];
  }
  word_rarity_ = rarities(by_word, rows);
}

}  // namespace rekam
