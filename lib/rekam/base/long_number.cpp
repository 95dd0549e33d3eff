#include "rekam/base/long_number.hpp"

#include "rekam/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace rekam {

namespace {

/// The blanks that do not break, the thin one, and the dashes of word processors are marks too.
constexpr std::array<std::string_view, 13> kMarks{" ",      ".",      "-",      "_",      "/",
                                                  "\u00A0", "\u2007", "\u2009", "\u202F", "\u2010",
                                                  "\u2011", "\u2012", "\u2013"};
constexpr std::size_t kHashGroup = 8;
constexpr std::string_view kFullWidthZero = "\xEF\xBC\x90";

/// Bytes of the digit that begins there, which is appended to `digits`; 0: none does.
std::size_t take_digit(std::string_view text, std::size_t at, std::string& digits) {
  const auto rest = text.substr(at);
  if (rest.empty()) return 0;
  if (is_digit(rest[0])) {
    digits += rest[0];
    return 1;
  }
  const auto size = kFullWidthZero.size();
  if (rest.size() < size || !rest.starts_with(kFullWidthZero.substr(0, size - 1))) return 0;
  const int value = static_cast<unsigned char>(rest[size - 1]) - 0x90;
  if (value < 0 || value > 9) return 0;
  digits += static_cast<char>('0' + value);
  return size;
}

/// Empty where none stands.
std::string_view mark_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(std::min(at, text.size()));
  for (const auto mark : kMarks)
    if (rest.starts_with(mark)) return mark;
  return {};
}

/// Part of a hash: its groups are no groups of a number.
bool is_hash_letter(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'a' && text[at] <= 'f';
}

NumberInText number_at(std::string_view text, std::size_t begin) {
  NumberInText number{begin, begin, {}, 1};
  while (const auto bytes = take_digit(text, number.end, number.digits)) number.end += bytes;
  if (begin > 0 && is_hash_letter(text, begin - 1)) return number;
  const auto mark = mark_at(text, number.end);
  while (!mark.empty() && text.substr(number.end).starts_with(mark)) {
    std::string next;
    std::size_t end = number.end + mark.size();
    while (const auto bytes = take_digit(text, end, next)) end += bytes;
    if (next.empty() || is_hash_letter(text, end)) break;
    number.digits += next;
    number.end = end;
    ++number.groups;
  }
  return number;
}

/// Eight characters of a hash, one of them a letter.
bool is_hash_group(std::string_view text) {
  const auto is_hex = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return text.size() == kHashGroup && std::all_of(text.begin(), text.end(), is_hex) &&
         !std::all_of(text.begin(), text.end(), is_digit);
}

/// Eight groups of eight are how this project writes hashes; some of the groups are numbers.
bool is_hash(std::string_view text, const NumberInText& number) {
  const auto groups = static_cast<std::size_t>(number.groups);
  if (number.digits.size() != kHashGroup * groups) return false;
  if (groups == kHashGroup) return true;
  const auto before = text.substr(0, number.begin);
  const auto after = text.substr(number.end);
  return (before.size() > kHashGroup && before.back() == ' ' &&
          is_hash_group(before.substr(before.size() - 1 - kHashGroup, kHashGroup))) ||
         (after.starts_with(' ') && is_hash_group(after.substr(1, kHashGroup)));
}

std::string replaced(std::string_view text,
                     const std::function<std::string(const NumberInText&)>& instead) {
  std::string shown;
  std::size_t from = 0;
  for (const auto& number : numbers_in(text)) {
    if (number.digits.size() < kLongNumber || is_hash(text, number)) continue;
    shown += text.substr(from, number.begin - from);
    shown += instead(number);
    from = number.end;
  }
  shown += text.substr(from);
  return shown;
}

}  // namespace

std::vector<NumberInText> numbers_in(std::string_view text) {
  std::vector<NumberInText> numbers;
  for (std::size_t at = 0; at < text.size();) {
    std::string digit;
    if (take_digit(text, at, digit) == 0) {
      ++at;
      continue;
    }
    numbers.push_back(number_at(text, at));
    at = numbers.back().end;
  }
  return numbers;
}

std::string without_long_numbers(std::string_view text) {
  return replaced(text, [](const NumberInText& number) {
    return fmt::format("[{} digits]", number.digits.size());
  });
}

std::string without_long_numbers(std::string_view text, std::string_view instead) {
  return replaced(text, [instead](const NumberInText&) { return std::string{instead}; });
}

}  // namespace rekam
