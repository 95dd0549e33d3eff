#include "rekam/record/bare_number.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr std::size_t kDigits = 16;

/// The bytes of the blank that starts here; 0 if none does.
std::size_t blank_bytes(std::string_view text) {
  if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n' || text[0] == '\r') return 1;
  if (static_cast<unsigned char>(text[0]) < 0x80) return 0;
  // The bytes of one character: a blank, when nothing is left of it.
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return trim(text.substr(0, bytes)).empty() ? bytes : 0;
}

void strip_front(std::string_view& text, std::string_view mark) {
  while (text.substr(0, mark.size()) == mark) text.remove_prefix(mark.size());
}

std::string_view without_shell(std::string_view number) {
  if (number.size() > 3 && number.substr(0, 2) == "=\"" && number.back() == '"')
    number = number.substr(2, number.size() - 3);
  for (const std::string_view mark : {"'", "`", "\xE2\x80\x98", "\xE2\x80\x99"})
    strip_front(number, mark);
  while (!number.empty() && number.back() == '\'') number.remove_suffix(1);
  number = trim(number);
  // A full stop behind a number; of `…E+15.` and of words nothing is taken.
  if (number.size() == kDigits + 1 && number.back() == '.' &&
      std::all_of(number.begin(), number.end() - 1, is_digit))
    number.remove_suffix(1);
  return number;
}

/// Whether the marks stand where people part a NIK or card number, all of one kind.
bool is_regularly_grouped(std::string_view number) {
  const auto first = number.find_first_of(".-");
  if (first == std::string_view::npos) return false;
  // How long the groups of sixteen digits are, written as text.
  std::string groups;
  std::size_t length = 0;
  for (const char c : number) {
    if (is_digit(c)) {
      ++length;
    } else if (c == number[first] && length > 0 && length < 10) {
      groups += static_cast<char>('0' + length);
      length = 0;
    } else {
      return false;
    }
  }
  groups += static_cast<char>('0' + std::min<std::size_t>(length, 9));
  constexpr std::array<std::string_view, 6> known{"4444", "664",     "22264",
                                                  "6424", "2222224", "62224"};
  return std::find(known.begin(), known.end(), groups) != known.end();
}

}  // namespace

std::string_view bare_number(std::string_view text, std::string& cleaned) {
  if (text.size() == kDigits && std::all_of(text.begin(), text.end(), is_digit)) return text;
  auto number = without_shell(trim(text));
  const bool has_blank = std::any_of(number.begin(), number.end(), [](char c) {
    return c <= ' ' || static_cast<unsigned char>(c) >= 0x80;
  });
  if (has_blank) {
    cleaned.clear();
    for (std::size_t at = 0; at < number.size();) {
      const auto bytes = blank_bytes(number.substr(at));
      if (bytes == 0) cleaned += number[at];
      at += std::max<std::size_t>(bytes, 1);
    }
    number = cleaned;
  }
  if (!is_regularly_grouped(number)) return number;
  std::string digits;
  std::copy_if(number.begin(), number.end(), std::back_inserter(digits), is_digit);
  cleaned = std::move(digits);
  return cleaned;
}

}  // namespace rekam
