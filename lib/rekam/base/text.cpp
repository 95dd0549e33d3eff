#include "rekam/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace rekam {

namespace {

bool is_blank(char32_t c) {
  return c <= U' ' || c == 0x7F || c == 0xA0 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) ||
         c == 0x202F || c == 0x2060 || c == 0x3000;
}

bool is_visible_ascii(char c) { return c > ' ' && c < '\x7F'; }

bool attacks_terminals(char32_t c) {
  return c < U' ' || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

struct Decoded {
  char32_t character;
  std::size_t bytes;
};

Decoded decode(std::string_view text, std::size_t at) {
  utf8proc_int32_t character = 0;
  const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                      static_cast<utf8proc_ssize_t>(text.size() - at), &character);
  if (bytes <= 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(character), static_cast<std::size_t>(bytes)};
}

std::size_t blank_bytes_at_end(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  const auto last = decode(text, start);
  return start + last.bytes == text.size() && is_blank(last.character) ? last.bytes : 0;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_folded_ascii(std::string_view text, std::string& folded) {
  bool blank = true;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F) {
      if (!blank) folded += ' ';
      blank = true;
      continue;
    }
    folded += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    blank = false;
  }
  if (blank && !folded.empty()) folded.pop_back();
}

void append_character(char32_t c, std::string& text) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

/// What utf8proc makes of a text; the text itself where it is no UTF-8.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &made,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{made, &std::free};
  if (length < 0) return std::string{text};
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

void append_folded_unicode(std::string_view text, std::string& folded) {
  // Broken UTF-8 is refused at the door; should it come here, its bytes are compared as they are.
  const std::string source = mapped(text, UTF8PROC_COMPOSE);
  bool blank = true;
  for (std::size_t at = 0; at < source.size();) {
    const auto [character, bytes] = decode(source, at);
    at += bytes;
    if (is_blank(character)) {
      if (!blank) folded += ' ';
      blank = true;
      continue;
    }
    append_character(
        static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(character))), folded);
    blank = false;
  }
  if (blank && !folded.empty()) folded.pop_back();
}

/// The text with `instead` for each control or bidi character that is not `kept`.
std::string harmless(std::string_view text, char32_t instead, std::u32string_view kept) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, bytes] = decode(text, at);
    at += bytes;
    const bool attacks =
        attacks_terminals(character) && kept.find(character) == std::u32string_view::npos;
    append_character(attacks ? instead : character, shown);
  }
  return shown;
}

}  // namespace

std::optional<std::size_t> find_broken_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t character = 0;
    const auto bytes =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &character);
    if (bytes <= 0) return at;
    at += static_cast<std::size_t>(bytes);
  }
  return {};
}

std::string_view trim(std::string_view text) {
  // Most cells have nothing to take off, and their ends tell.
  if (text.empty() || (is_visible_ascii(text.front()) && is_visible_ascii(text.back())))
    return text;
  while (!text.empty()) {
    const auto first = decode(text, 0);
    if (!is_blank(first.character)) break;
    text.remove_prefix(first.bytes);
  }
  while (const auto bytes = blank_bytes_at_end(text)) text.remove_suffix(bytes);
  return text;
}

void fold_into(std::string_view text, std::string& folded) {
  folded.clear();
  if (is_plain_ascii(text)) {
    append_folded_ascii(text, folded);
  } else {
    append_folded_unicode(text, folded);
  }
}

std::string fold(std::string_view text) {
  std::string folded;
  fold_into(text, folded);
  return folded;
}

std::string fold_heading(std::string_view text) {
  std::string heading = fold(text);
  std::erase_if(heading, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !(c >= 'A' && c <= 'Z') && !is_digit(c);
  });
  return heading;
}

bool has_words(std::string_view text, std::string_view words) {
  const auto touches = [text](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return std::isalnum(c) != 0 || c >= 0x80;  // of a letter beyond ASCII
  };
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    if ((at == 0 || !touches(at - 1)) && (end == text.size() || !touches(end))) return true;
  }
  return false;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  if (trim(text).empty()) return pieces;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(separator, start), text.size());
    pieces.push_back(trim(text.substr(start, end - start)));
    start = end + 1;
  }
  return pieces;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] =
          std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
      least = std::min(least, next[j]);
    }
    if (least > most) return most + 1;
    before.swap(row);
    row.swap(next);
  }
  return std::min(row[b.size()], most + 1);
}

std::optional<std::string_view> nearest(std::string_view text,
                                        std::span<const std::string_view> candidates) {
  const std::string wanted = fold_heading(text);
  const std::size_t most = wanted.size() <= 4 ? 1 : wanted.size() <= 8 ? 2 : 3;
  std::optional<std::string_view> best;
  std::size_t best_distance = most + 1;
  for (const auto candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, fold_heading(candidate), most);
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

std::string printable(std::string_view text, std::size_t most) {
  std::string shown;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (characters++ == most) return shown + "…";
    const auto [character, bytes] = decode(text, at);
    at += bytes;
    if (attacks_terminals(character)) {
      shown += '?';
    } else {
      append_character(character, shown);
    }
  }
  return shown;
}

std::string for_terminal(std::string_view lines) { return harmless(lines, U'?', U"\n\t"); }

std::string without_controls(std::string_view text) { return harmless(text, U' ', {}); }

std::string without_accents(std::string_view text) {
  return mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
}

}  // namespace rekam
