#include "rekam/record/resident_no.hpp"

#include <array>

namespace rekam {

namespace {

// Crockford's 32 characters: none of I, L, O, U.
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned kFirstLetter = 10;
constexpr std::size_t kLength = 10;

/// Multiplication by x in the field of 32 elements (x^5 + x^2 + 1).
unsigned times_x(unsigned element) {
  element <<= 1U;
  return (element & 32U) != 0 ? element ^ 37U : element;
}

/// The sum of digit i times x^i: weights all differ, so any one change or swap shows.
unsigned check_digit(const std::array<unsigned, kLength - 1>& digits) {
  unsigned sum = 0;
  for (const unsigned digit : digits) sum = times_x(sum ^ digit);
  return sum;
}

std::array<unsigned, kLength - 1> digits_of(std::uint64_t value) {
  std::array<unsigned, kLength - 1> digits{};
  for (std::size_t i = digits.size(); i-- > 1; value >>= 5U) digits[i] = value & 31U;
  digits[0] = kFirstLetter + static_cast<unsigned>(value & 15U);
  return digits;
}

std::optional<unsigned> digit_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  const auto at = kAlphabet.find(c);
  if (at == std::string_view::npos) return {};
  return static_cast<unsigned>(at);
}

}  // namespace

ResidentNo ResidentNumbers::derive(std::string_view identity, unsigned attempt) {
  // At most one block of SHA-256 for a NIK: a kabupaten has hundreds of thousands of them.
  std::string message = "resident\n";
  message += identity;
  if (attempt > 0) message += '\n' + std::to_string(attempt);
  const auto digest = hmac_.digest(message);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = value << 8U | digest[i];
  return ResidentNo::of_value(value >> (64 - ResidentNo::kBits));
}

std::optional<ResidentNo> ResidentNo::parse(std::string_view text) {
  if (text.size() != kLength) return {};
  std::array<unsigned, kLength - 1> digits{};
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto digit = digit_of(text[i]);
    if (!digit) return {};
    digits[i] = *digit;
  }
  const auto check = digit_of(text.back());
  if (!check || *check != check_digit(digits)) return {};
  if (digits[0] < kFirstLetter || digits[0] >= kFirstLetter + 16) return {};
  std::uint64_t value = digits[0] - kFirstLetter;
  for (std::size_t i = 1; i < digits.size(); ++i) value = value << 5U | digits[i];
  return ResidentNo{value};
}

std::string ResidentNo::text() const {
  const auto digits = digits_of(value_);
  std::string text;
  for (const unsigned digit : digits) text += kAlphabet[digit];
  text += kAlphabet[check_digit(digits)];
  return text;
}

}  // namespace rekam
