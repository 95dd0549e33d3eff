#include "rekam/base/long_number.hpp"

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
  if (rest[0] >= '0' && rest[0] <= '9') {
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

NumberInText number_at(std::string_view text, std::size_t begin) {
  NumberInText number{begin, begin, {}, 1};
  char mark = '\0';
  for (std::size_t at = begin;;) {
    while (const auto bytes = take_digit(text, at, number.digits)) at += bytes;
    number.end = at;
    if (at >= text.size() || kMarks.find(text[at]) == std::string_view::npos) return number;
    if (mark != '\0' && mark != text[at]) return number;
    std::string next;
    if (take_digit(text, at + 1, next) == 0) return number;
    mark = text[at++];
    ++number.groups;
  }
}

std::string replaced(std::string_view text,
                     const std::function<std::string(const NumberInText&)>& instead) {
  std::string shown;
  std::size_t from = 0;
  for (const auto& number : numbers_in(text)) {
    if (number.digits.size() < kLongNumber) continue;
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
