#include "rekam/record/person_name.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace rekam {

namespace {

constexpr std::array<std::string_view, 30> kTitles{
    "H",    "HJ",  "KH",   "HAJI", "HAJJAH", "DRS", "DRA",  "DR",       "DRG",        "IR",
    "PROF", "ALM", "ALMH", "NY",   "TN",     "SDR", "SDRI", "ALMARHUM", "ALMARHUMAH", "SE",
    "SH",   "SPD", "SKOM", "SSOS", "SAG",    "SIP", "SKM",  "AMD",      "MSI",        "MM"};

using Replacement = std::pair<std::string_view, std::string_view>;
constexpr std::array<Replacement, 24> kWords{{{"M", "MUHAMAD"},
                                              {"MUH", "MUHAMAD"},
                                              {"MOH", "MUHAMAD"},
                                              {"MOCH", "MUHAMAD"},
                                              {"MHD", "MUHAMAD"},
                                              {"MD", "MUHAMAD"},
                                              {"MUHAMMAD", "MUHAMAD"},
                                              {"MOHAMAD", "MUHAMAD"},
                                              {"MOHAMMAD", "MUHAMAD"},
                                              {"MOCHAMAD", "MUHAMAD"},
                                              {"MOCHAMMAD", "MUHAMAD"},
                                              {"MUCHAMAD", "MUHAMAD"},
                                              {"MUCHAMMAD", "MUHAMAD"},
                                              {"ABD", "ABDUL"},
                                              {"ACH", "AHMAD"},
                                              {"AH", "AHMAD"},
                                              {"ACHMAD", "AHMAD"},
                                              {"AKHMAD", "AHMAD"},
                                              {"ST", "SITI"},
                                              {"SITTI", "SITI"},
                                              {"NOOR", "NUR"},
                                              {"NOER", "NUR"},
                                              {"NR", "NUR"},
                                              {"SR", "SRI"}}};

constexpr std::array<Replacement, 9> kSpellings{{{"OE", "U"},
                                                 {"DJ", "J"},
                                                 {"TJ", "C"},
                                                 {"SJ", "SY"},
                                                 {"KH", "H"},
                                                 {"CH", "H"},
                                                 {"F", "P"},
                                                 {"V", "P"},
                                                 {"Z", "S"}}};

/// Calls `take` with each word of a folded name; marks inside a word are left out.
template <typename Take>
void for_each_word(std::string_view folded, std::string& word, Take take) {
  word.clear();
  for (const char c : folded) {
    // Marks inside a word (S.Pd, Nur'aini) belong to it; blanks, commas and hyphens part words.
    if (c == ' ' || c == ',' || c == '-' || c == '(' || c == ')' || c == '/') {
      if (!word.empty()) take(word);
      word.clear();
    } else if (c != '.' && c != '\'' && c != '`' && c != '"') {
      word += c;
    }
  }
  if (!word.empty()) take(word);
}

void even_out_spelling(std::string& word) {
  for (const auto& [old_form, new_form] : kSpellings)
    for (auto at = word.find(old_form); at != std::string::npos; at = word.find(old_form, at + 1))
      word.replace(at, old_form.size(), new_form);
  // Of doubled letters one stays; bytes of other alphabets are no letters.
  const auto doubled = [](char a, char b) { return a == b && a >= 'A' && a <= 'Z'; };
  word.erase(std::unique(word.begin(), word.end(), doubled), word.end());
}

bool is_title(std::string_view word) {
  return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

/// What becomes of one word, whatever stands beside it.
PlainWord plain_word(std::string_view written) {
  // Accents that a dropped sign parted stand side by side now, and have an order of their own.
  const std::string folded = fold(written);
  PlainWord word{.text = folded, .alone = folded};
  word.is_initial = written.size() == 1;
  word.is_title = is_title(written);
  // What is evened out may be a title or an abbreviation by now. A title stays as it is: MM would
  // become M, and that a name.
  for (std::string before; before != word.text && !word.is_title;) {
    before = word.text;
    const auto known = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const auto& entry) { return entry.first == word.text; });
    if (known != kWords.end()) word.text = known->second;
    even_out_spelling(word.text);
    word.is_title = is_title(word.text);
  }
  if (!word.is_initial) word.alone = word.text;
  if (!word.is_title) even_out_spelling(word.alone);
  return word;
}

/// Titles go, unless the name is nothing but titles.
void drop_titles(std::vector<const PlainWord*>& words) {
  const auto titled = [](const PlainWord* word) { return word->is_title; };
  if (!std::all_of(words.begin(), words.end(), titled)) std::erase_if(words, titled);
}

const std::string& text_of(const PlainWord& word, std::size_t words) {
  return words == 1 ? word.alone : word.text;
}

std::vector<std::string> plain_words(std::string_view name) {
  PlainNameReader reader;
  std::vector<std::string> texts;
  const auto& words = reader.read(name);
  for (const auto* word : words) texts.push_back(text_of(*word, words.size()));
  return texts;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

/// Whether each word of the shorter name stands in the longer one, in order, whole or as initial.
bool is_shortened(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  std::size_t next = 0;
  bool whole_word = false;
  for (const auto& word : longer) {
    if (next == shorter.size()) break;
    const bool same = shorter[next] == word;
    if (!same && !(shorter[next].size() == 1 && shorter[next][0] == word[0])) continue;
    whole_word = whole_word || same;
    ++next;
  }
  return next == shorter.size() && whole_word;
}

}  // namespace

const std::vector<const PlainWord*>& PlainNameReader::read(std::string_view name) {
  fold_into(name, folded_);
  words_.clear();
  for_each_word(folded_, word_, [this](const std::string& word) {
    auto known = known_.find(word);
    if (known == known_.end()) known = known_.emplace(word, plain_word(word)).first;
    words_.push_back(&known->second);
  });
  drop_titles(words_);
  return words_;
}

bool names_nobody(std::string_view word) {
  std::string letters;
  bool nobody = true;
  for_each_word(fold(word), letters, [&](const std::string& part) {
    nobody = nobody && (is_title(part) || part.size() == 1);
  });
  return nobody;
}

bool is_patronymic_mark(std::string_view word) {
  return word == "BIN" || word == "BINTI" || word == "BINTE";
}

std::string plain_name(std::string_view name) { return joined(plain_words(name), " "); }

bool are_variants(std::string_view a, std::string_view b) {
  const auto words_a = plain_words(a);
  const auto words_b = plain_words(b);
  if (words_a.empty() || words_b.empty()) return false;
  const std::string joined_a = joined(words_a, "");
  const std::string joined_b = joined(words_b, "");
  const std::size_t length = std::min(joined_a.size(), joined_b.size());
  const std::size_t errors = length < 4 ? 0 : length < 8 ? 1 : 2;
  if (edit_distance(joined_a, joined_b, errors) <= errors) return true;
  return is_shortened(words_a, words_b) || is_shortened(words_b, words_a);
}

}  // namespace rekam
