#include "rekam/office/reason.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/resident_no.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kLongest = 200;
constexpr int kLongNumberInOne = 8;
constexpr int kLongNumberInGroups = 12;
constexpr std::size_t kShortestName = 3;

/// A date has eight digits in three groups.
bool has_long_number(std::string_view text) {
  const auto numbers = numbers_in(text);
  return std::any_of(numbers.begin(), numbers.end(), [](const NumberInText& number) {
    const int least = number.groups == 1 ? kLongNumberInOne : kLongNumberInGroups;
    return std::ssize(number.digits) >= least;
  });
}

/// A resident number, but not a word that merely has its length.
bool has_resident_number(std::string_view text) {
  const auto words = split(text, ' ');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos && ResidentNo::parse(word);
  });
}

}  // namespace

std::string_view checked_reason(std::string_view reason, const std::vector<std::string>& names) {
  const auto text = trim(reason);
  if (text.empty())
    fail(ErrorKind::usage, "--reason is empty: it stays on record why this was done");
  if (text.size() > kLongest) fail(ErrorKind::usage, "--reason is longer than {} bytes", kLongest);
  if (find_broken_utf8(text)) fail(ErrorKind::usage, "--reason is not readable as UTF-8 text");
  const std::string folded = fold(text);
  const bool names_somebody = std::any_of(names.begin(), names.end(), [&](const auto& name) {
    return name.size() >= kShortestName && has_words(folded, name);
  });
  if (names_somebody || has_long_number(text) || has_resident_number(text))
    fail(ErrorKind::usage,
         "--reason holds a name or a long number; it stays on record, so name nobody in it");
  return text;
}

}  // namespace rekam
