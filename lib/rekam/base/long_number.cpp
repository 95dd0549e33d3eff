#include "rekam/base/long_number.hpp"

#include "rekam/base/text.hpp"

#include <fmt/format.h>

#include <functional>
#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kMarks = " .-_/";
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

/// Part of a hash: its groups are no groups of a number.
bool is_hash_letter(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'a' && text[at] <= 'f';
}

NumberInText number_at(std::string_view text, std::size_t begin) {
  NumberInText number{begin, begin, {}, 1};
  while (const auto bytes = take_digit(text, number.end, number.digits)) number.end += bytes;
  if (begin > 0 && is_hash_letter(text, begin - 1)) return number;
  const char mark = number.end < text.size() ? text[number.end] : '\0';
  if (kMarks.find(mark) == std::string_view::npos) return number;
  while (number.end < text.size() && text[number.end] == mark) {
    std::string next;
    std::size_t end = number.end + 1;
    while (const auto bytes = take_digit(text, end, next)) end += bytes;
    if (next.empty() || is_hash_letter(text, end)) break;
    number.digits += next;
    number.end = end;
    ++number.groups;
  }
  return number;
}

/// Groups of eight are how this project writes hashes.
bool is_hash(const NumberInText& number) {
  constexpr std::size_t kHashGroup = 8;
  return number.groups > 1 &&
         number.digits.size() == kHashGroup * static_cast<std::size_t>(number.groups);
}

std::string replaced(std::string_view text,
                     const std::function<std::string(const NumberInText&)>& instead) {
  std::string shown;
  std::size_t from = 0;
  for (const auto& number : numbers_in(text)) {
    if (number.digits.size() < kLongNumber || is_hash(number)) continue;
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
