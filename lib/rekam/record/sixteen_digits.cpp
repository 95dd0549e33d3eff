#include "rekam/record/sixteen_digits.hpp"

namespace rekam {

std::optional<SixteenDigits> SixteenDigits::parse(std::string_view text) {
  if (text.size() != 16 || text[0] == '0') return {};
  std::uint64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return SixteenDigits{value};
}

std::string SixteenDigits::text() const {
  std::string text(16, '0');
  std::uint64_t rest = value_;
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, rest /= 10)
    *digit = static_cast<char>('0' + rest % 10);
  return text;
}

}  // namespace rekam
