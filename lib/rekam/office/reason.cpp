#include "rekam/office/reason.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kLongest = 200;
constexpr int kLongNumber = 8;
constexpr std::size_t kShortestName = 3;

bool has_long_number(std::string_view text) {
  int digits = 0;
  return std::any_of(text.begin(), text.end(), [&](char c) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    return digits >= kLongNumber;
  });
}

}  // namespace

std::string_view checked_reason(std::string_view reason, const std::vector<std::string>& names) {
  const auto text = trim(reason);
  if (text.empty())
    fail(ErrorKind::usage, "--reason is empty: it stays on record why this was done");
  if (text.size() > kLongest)
    fail(ErrorKind::usage, "--reason is longer than {} characters", kLongest);
  const std::string folded = fold(text);
  const bool names_somebody = std::any_of(names.begin(), names.end(), [&](const auto& name) {
    return name.size() >= kShortestName && has_words(folded, name);
  });
  if (names_somebody || has_long_number(text))
    fail(ErrorKind::usage,
         "--reason holds a name or a long number; it stays on record, so name nobody in it");
  return text;
}

}  // namespace rekam
