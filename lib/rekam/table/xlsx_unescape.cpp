#include "rekam/table/xlsx_unescape.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

namespace {

constexpr std::size_t kEscape = std::string_view{"_x000D_"}.size();
constexpr std::uint32_t kReplacement = 0xFFFD;

std::optional<std::uint32_t> escape_at(std::string_view text, std::size_t at) {
  const auto escape = text.substr(at, kEscape);
  if (escape.size() < kEscape || !escape.starts_with("_x") || escape.back() != '_')
    return std::nullopt;
  std::uint32_t unit = 0;
  const char* digits = escape.data() + 2;
  const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
  return error == std::errc{} && end == digits + 4 ? std::optional{unit} : std::nullopt;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append_utf8(std::uint32_t c, std::string& to) {
  const auto byte = [&to](std::uint32_t bits) { to += static_cast<char>(bits); };
  if (c < 0x80) {
    byte(c);
    return;
  }
  if (c < 0x800) {
    byte(0xC0U | c >> 6U);
  } else {
    if (c < 0x10000) {
      byte(0xE0U | c >> 12U);
    } else {
      byte(0xF0U | c >> 18U);
      byte(0x80U | (c >> 12U & 0x3FU));
    }
    byte(0x80U | (c >> 6U & 0x3FU));
  }
  byte(0x80U | (c & 0x3FU));
}

/// Decodes what stands at `at`, one escape or two that are one character; where to go on.
std::size_t decode(std::string_view text, std::size_t at, std::uint32_t unit, std::string& to) {
  at += kEscape;
  if (is_high(unit)) {
    const auto low = escape_at(text, at);
    if (low && is_low(*low)) {
      append_utf8(0x10000 + ((unit - 0xD800) << 10U) + (*low - 0xDC00), to);
      return at + kEscape;
    }
  }
  append_utf8(unit == 0 || is_high(unit) || is_low(unit) ? kReplacement : unit, to);
  return at;
}

}  // namespace

void unescape_xlsx(std::string& text) {
  if (text.find("_x") == std::string::npos) return;
  std::string plain;
  plain.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const auto unit = escape_at(text, at);
    if (unit) {
      at = decode(text, at, *unit, plain);
    } else {
      plain += text[at++];
    }
  }
  text = std::move(plain);
}

}  // namespace rekam
