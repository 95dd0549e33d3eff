// Names of people as different clerks write one name: titles, MUHAMMAD in thirteen spellings,
// joined and split words. The name itself is always kept as written.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rekam {

/// The name without titles, with common abbreviations and old spelling evened out, upper case,
/// words parted by one blank. For comparison only.
std::string plain_name(std::string_view name);

/// Whether the two can well be one person's name: equal when plain, when joined, up to two typing
/// errors, or one a shortened form of the other. Neither may be empty.
bool are_variants(std::string_view a, std::string_view b);

/// A word of a name with abbreviations and old spelling evened out.
struct PlainWord {
  std::string text;
  std::string alone;  ///< the same when the name has no other word: an initial is not spelled out
  bool is_initial = false;  ///< written as one letter: MUHAMAD may stand for any name with M
  bool is_title = false;
};

/// Reads the plain words of many names; each distinct word is evened out once.
class PlainNameReader {
 public:
  /// The words of plain_name(), valid as long as the reader; the list itself until the next call.
  const std::vector<const PlainWord*>& read(std::string_view name);

 private:
  std::unordered_map<std::string, PlainWord> known_;
  std::vector<const PlainWord*> words_;
  std::string folded_;
  std::string word_;
};

/// Whether a word, as written, is a title or an initial, which names nobody by itself: `Hj.`, `M.`
bool names_nobody(std::string_view word);

/// BIN, BINTI: what follows is the father's name. `word` is plain.
bool is_patronymic_mark(std::string_view word);

}  // namespace rekam
