#include "rekam/linkage/compare_words.hpp"

#include "rekam/linkage/typing_distance.hpp"

#include <algorithm>

namespace rekam {

namespace {

Level level(NameLevel name) { return static_cast<Level>(name); }
Level level(TextLevel text) { return static_cast<Level>(text); }

/// Typing errors between the joined letters, 3 when there are more than two. An error changes two
/// letter pairs of either text at most, a swap three.
std::size_t errors_between(const WordForms& forms, const WordForm& a, const WordForm& b) {
  if (bits_set(a.letter_pairs ^ b.letter_pairs) > 12) return 3;
  return typing_distance(forms.letters(a), forms.letters(b), 2);
}

bool is_initial(const WordForm& form, std::size_t word) {
  return (form.initials >> word & 1U) != 0;
}

/// One typing error in a word of letters; an error changes two kinds of letters at most.
bool are_close(const WordForms& forms, std::uint32_t a, std::uint32_t b) {
  const auto& letters_a = forms.word_letters(a);
  const auto& letters_b = forms.word_letters(b);
  const auto [shorter, longer] = std::minmax(letters_a.length, letters_b.length);
  if (longer - shorter > 1) return false;
  if (bits_set(letters_a.kinds ^ letters_b.kinds) > 2) return false;
  if (shorter < 4) return false;
  if (letters_a.has_digits || letters_b.has_digits) return false;
  return typing_distance(forms.word(a), forms.word(b), 1) <= 1;
}

/// Which of the two comes first, so that either order of them is compared alike.
bool is_second(const WordForms& forms, const WordForm& a, const WordForm& b) {
  if (a.letter_pairs != b.letter_pairs) return a.letter_pairs > b.letter_pairs;
  return forms.letters(a) > forms.letters(b);
}

/// How the words of the name with fewer words find theirs in the other.
struct Alignment {
  std::size_t whole = 0;    ///< the same word
  std::size_t initial = 0;  ///< a first letter stands for the word
  std::size_t close = 0;    ///< one typing error
};

class Aligner {
 public:
  Aligner(const WordForms& forms, const WordForm& fewer, const WordForm& more)
      : forms_(forms), fewer_(fewer), more_(more) {}

  Alignment align() {
    Alignment found;
    found.whole = pair_off([&](std::size_t i, std::size_t j) {
      return fewer_.words[i] == more_.words[j] && !is_initial(fewer_, i) && !is_initial(more_, j);
    });
    found.initial = pair_off([&](std::size_t i, std::size_t j) {
      return (is_initial(fewer_, i) || is_initial(more_, j)) &&
             forms_.word_letters(fewer_.words[i]).first ==
                 forms_.word_letters(more_.words[j]).first;
    });
    found.close = pair_off([&](std::size_t i, std::size_t j) {
      return are_close(forms_, fewer_.words[i], more_.words[j]);
    });
    return found;
  }

 private:
  template <typename Fits>
  std::size_t pair_off(Fits fits) {
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < fewer_.word_count; ++i)
      for (std::size_t j = 0; j < more_.word_count && (taken_ >> i & 1U) == 0; ++j) {
        if ((taken_there_ >> j & 1U) != 0 || !fits(i, j)) continue;
        taken_ |= 1U << i;
        taken_there_ |= 1U << j;
        ++pairs;
      }
    return pairs;
  }

  const WordForms& forms_;
  const WordForm& fewer_;
  const WordForm& more_;
  unsigned taken_ = 0, taken_there_ = 0;
};

bool share_half_of_letter_pairs(const WordForm& a, const WordForm& b) {
  const int shared = bits_set(a.letter_pairs & b.letter_pairs);
  return shared * 2 >= std::max(bits_set(a.letter_pairs), bits_set(b.letter_pairs));
}

bool begin_alike(const WordForms& forms, const WordForm& a, const WordForm& b) {
  if (a.words[0] == b.words[0]) return true;
  return (is_initial(a, 0) || is_initial(b, 0)) &&
         forms.word_letters(a.words[0]).first == forms.word_letters(b.words[0]).first;
}

NameLevel compare_word_by_word(const WordForms& forms, const WordForm& fewer, const WordForm& more,
                               std::size_t errors) {
  const auto found = Aligner(forms, fewer, more).align();
  const std::size_t placed = found.whole + found.initial;
  if (placed == fewer.word_count && found.whole > 0)
    return begin_alike(forms, fewer, more) ? NameLevel::shortened : NameLevel::without_first;
  const bool long_enough = std::min(fewer.letters, more.letters) >= 8;
  if (long_enough && errors <= 2) return NameLevel::two_errors;
  if (placed + found.close == fewer.word_count && placed + found.close >= 2)
    return NameLevel::two_errors;
  if (fewer.words[0] == more.words[0]) return NameLevel::first_word;
  if (found.whole > 0) return NameLevel::other_word;
  const bool close_first = are_close(forms, fewer.words[0], more.words[0]);
  if (close_first || errors <= 2 || share_half_of_letter_pairs(fewer, more))
    return NameLevel::similar_letters;
  return NameLevel::different;
}

/// The rarity of the words that the texts share, and of all words of each.
struct SharedRarity {
  MatchWeight shared = 0, of_a = 0, of_b = 0;
};

MatchWeight rarity_of_words(const WordForms& forms, const WordForm& form) {
  MatchWeight sum = 0;
  for (std::size_t i = 0; i < form.word_count; ++i) sum += forms.word_rarity(form.words[i]) + kBit;
  return sum;
}

SharedRarity shared_rarity(const WordForms& forms, const WordForm& a, const WordForm& b) {
  SharedRarity rarity{0, rarity_of_words(forms, a), rarity_of_words(forms, b)};
  unsigned taken = 0;
  for (std::size_t i = 0; i < a.word_count; ++i)
    for (std::size_t j = 0; j < b.word_count; ++j) {
      const bool same = a.words[i] == b.words[j];
      if ((taken >> j & 1U) != 0 || (!same && !are_close(forms, a.words[i], b.words[j]))) continue;
      taken |= 1U << j;
      rarity.shared +=
          std::min(forms.word_rarity(a.words[i]), forms.word_rarity(b.words[j])) + kBit;
      break;
    }
  return rarity;
}

}  // namespace

Level compare_names(const WordForms& forms, std::uint32_t name_a, std::uint32_t name_b) {
  if (name_a == 0 || name_b == 0) return kAbsent;
  const auto& a = forms.form(name_a);
  const auto& b = forms.form(name_b);
  if (a.letters == 0 || b.letters == 0) return kAbsent;
  if (a.written == b.written) return level(NameLevel::as_written);
  if (a.plain == b.plain) return level(NameLevel::spelling);
  if (a.any_order == b.any_order) return level(NameLevel::order);
  const std::size_t errors = errors_between(forms, a, b);
  if (errors <= 1 && std::min(a.letters, b.letters) >= 4) return level(NameLevel::one_error);
  // The same alignment from either side.
  const bool swap =
      a.word_count != b.word_count ? a.word_count > b.word_count : is_second(forms, a, b);
  return level(compare_word_by_word(forms, swap ? b : a, swap ? a : b, errors));
}

Level compare_texts(const WordForms& forms, std::uint32_t text_a, std::uint32_t text_b,
                    DigitErrors digits) {
  if (text_a == 0 || text_b == 0) return kAbsent;
  const auto& a = forms.form(text_a);
  const auto& b = forms.form(text_b);
  if (a.letters == 0 || b.letters == 0) return kAbsent;
  if (a.plain == b.plain || a.any_order == b.any_order) return level(TextLevel::same);
  const bool swap = is_second(forms, a, b);
  const auto [shared, of_a, of_b] = shared_rarity(forms, swap ? b : a, swap ? a : b);
  const MatchWeight whole = std::max(1, std::min(of_a, of_b));
  if (shared * 10 >= whole * 8) return level(TextLevel::alike);
  const std::size_t errors = digits == DigitErrors::typed ? errors_between(forms, a, b) : 3;
  const std::size_t shorter = std::min(a.letters, b.letters);
  if (errors <= 1 && shorter >= 4) return level(TextLevel::alike);
  if (shared * 10 >= whole * 5 || (errors == 2 && shorter >= 8)) return level(TextLevel::much);
  if (shared * 10 >= whole * 2) return level(TextLevel::little);
  return level(TextLevel::different);
}

}  // namespace rekam
