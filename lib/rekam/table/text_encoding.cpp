#include "rekam/table/text_encoding.hpp"

#include "rekam/base/input_file.hpp"

#include <array>
#include <cstring>
#include <string>
#include <utility>

namespace rekam {

namespace {

using Name = std::pair<std::string_view, Encoding>;

/// Without hyphens, blanks and underscores. ISO 8859-1 is a part of Windows-1252, and files that
/// claim it are Windows-1252 as a rule.
constexpr std::array<Name, 14> kNames{{{"utf8", Encoding::utf8},
                                       {"ascii", Encoding::utf8},
                                       {"utf16", Encoding::utf16_le},
                                       {"utf16le", Encoding::utf16_le},
                                       {"ucs2", Encoding::utf16_le},
                                       {"unicode", Encoding::utf16_le},
                                       {"utf16be", Encoding::utf16_be},
                                       {"windows1252", Encoding::windows_1252},
                                       {"cp1252", Encoding::windows_1252},
                                       {"1252", Encoding::windows_1252},
                                       {"ansi", Encoding::windows_1252},
                                       {"latin1", Encoding::windows_1252},
                                       {"iso88591", Encoding::windows_1252},
                                       {"western", Encoding::windows_1252}}};

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr std::size_t kHead = 256;

std::optional<Encoding> encoding_of_mark(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return Encoding::utf8;
  if (head.starts_with("\xFF\xFE")) return Encoding::utf16_le;
  if (head.starts_with("\xFE\xFF")) return Encoding::utf16_be;
  return {};
}

bool is_utf16(Encoding encoding) {
  return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

/// Headings are Latin letters: then every other byte of UTF-16 is NUL, and in no other encoding
/// any. A few further ones, such as a dash, do not matter.
std::optional<Encoding> utf16_without_mark(std::string_view head) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t at = 0; at < head.size(); ++at)
    if (head[at] == '\0') ++nuls[at % 2];
  const auto most = head.size() / 2;
  if (most == 0) return {};
  if (nuls[0] == 0 && nuls[1] * 4 >= most * 3) return Encoding::utf16_le;
  if (nuls[1] == 0 && nuls[0] * 4 >= most * 3) return Encoding::utf16_be;
  return {};
}

/// Bytes at the front that are ASCII, in steps of 32 as long as that goes: nearly all of a list is.
std::size_t ascii_at_front(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    std::array<std::uint64_t, 4> words{};
    std::memcpy(words.data(), bytes.data() + at, sizeof(words));
    if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

Utf8Tally tally_of(const InputFile& file) {
  Utf8Tally tally;
  std::string chunk(kChunk, '\0');
  std::uint64_t offset = 0;
  while (const auto bytes = file.read_at(offset, chunk)) {
    tally.add({chunk.data(), bytes});
    offset += bytes;
  }
  tally.finish();
  return tally;
}

}  // namespace

std::string_view to_text(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16_le:
      return "utf-16le";
    case Encoding::utf16_be:
      return "utf-16be";
    case Encoding::windows_1252:
      break;
  }
  return "windows-1252";
}

std::optional<Encoding> parse_encoding(std::string_view text) {
  std::string name;
  for (const char c : text) {
    if (c == '-' || c == '_' || c == ' ') continue;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const auto& [known, encoding] : kNames)
    if (name == known) return encoding;
  return {};
}

FoundEncoding find_encoding(const InputFile& file, std::optional<Encoding> named) {
  std::array<char, kHead> buffer{};
  const std::string_view head{buffer.data(), file.read_at(0, buffer)};
  const auto mark = encoding_of_mark(head);
  if (named) {
    const bool mark_is_finer = mark && is_utf16(*mark) && is_utf16(*named);
    return {mark_is_finer ? *mark : *named, EncodingSource::named};
  }
  if (mark) return {*mark, EncodingSource::mark};
  if (const auto utf16 = utf16_without_mark(head)) return {*utf16, EncodingSource::checked};
  const auto tally = tally_of(file);
  // A list of UTF-8 with a few broken rows stays UTF-8; those rows are rejected.
  if (tally.broken() == 0 || tally.whole() > tally.broken())
    return {Encoding::utf8, EncodingSource::checked};
  return {Encoding::windows_1252, EncodingSource::guessed};
}

void Utf8Tally::add(std::string_view bytes) {
  while (!bytes.empty()) {
    if (missing_ == 0) bytes.remove_prefix(ascii_at_front(bytes));
    if (bytes.empty()) return;
    take(static_cast<unsigned char>(bytes.front()));
    bytes.remove_prefix(1);
  }
}

void Utf8Tally::take(unsigned char byte) {
  if (missing_ == 0) {
    begin(byte);
  } else if (byte < least_ || byte > most_) {
    ++broken_;
    begin(byte);
  } else {
    least_ = 0x80;
    most_ = 0xBF;
    if (--missing_ == 0) ++whole_;
  }
}

/// The Unicode standard, table 3-7: what may follow the first byte of a sequence.
void Utf8Tally::begin(unsigned char byte) {
  missing_ = 0;
  least_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
  most_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
  if (byte < 0x80) return;
  if (byte < 0xC2 || byte > 0xF4) {
    ++broken_;
  } else {
    missing_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  }
}

void Utf8Tally::finish() {
  if (missing_ > 0) ++broken_;
  missing_ = 0;
}

}  // namespace rekam
