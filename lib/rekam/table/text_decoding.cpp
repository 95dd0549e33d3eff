#include "rekam/table/text_decoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kChunk = std::size_t{32} << 10U;
/// One byte of Windows-1252 becomes up to three of UTF-8, and UTF-16 grows less.
constexpr std::size_t kGrowth = 3;

/// Windows-1252 is Latin-1 but for 0x80 to 0x9F.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// Half a pair, alone, is written as the standard forbids it: readers see broken UTF-8.
char* put(char* out, std::uint32_t character) {
  const auto byte = [&out](std::uint32_t value) { *out++ = static_cast<char>(value); };
  const auto tail = [&](unsigned shift) { byte(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80) {
    byte(character);
  } else if (character < 0x800) {
    byte(0xC0U | character >> 6U);
    tail(0);
  } else if (character < 0x10000) {
    byte(0xE0U | character >> 12U);
    tail(6);
    tail(0);
  } else {
    byte(0xF0U | character >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
  return out;
}

bool is_first_half(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_second_half(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

enum class Rest { may_come, has_come };

/// What is decoded of a chunk: how many bytes it took, and where the text ends.
struct Decoded {
  std::size_t taken;
  char* end;
};

Decoded decode_windows_1252(std::string_view raw, char* out) {
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      *out++ = c;
    } else {
      out = put(out, byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
    }
  }
  return {raw.size(), out};
}

/// `low` and `high` say which of two bytes is which.
template <std::size_t low, std::size_t high>
Decoded decode_utf16(std::string_view raw, char* out, Rest rest) {
  const auto unit = [raw](std::size_t at) -> std::uint32_t {
    return static_cast<unsigned char>(raw[at + low]) |
           std::uint32_t{static_cast<unsigned char>(raw[at + high])} << 8U;
  };
  std::size_t at = 0;
  while (at + 2 <= raw.size()) {
    const auto first = unit(at);
    const bool is_pair = is_first_half(first) && at + 4 <= raw.size();
    if (is_first_half(first) && !is_pair && rest == Rest::may_come) break;
    if (first < 0x80) {
      *out++ = static_cast<char>(first);
    } else if (is_pair && is_second_half(unit(at + 2))) {
      out = put(out, 0x10000U + ((first - 0xD800U) << 10U) + (unit(at + 2) - 0xDC00U));
      at += 2;
    } else {
      out = put(out, first);
    }
    at += 2;
  }
  if (rest == Rest::has_come && at < raw.size()) {
    *out++ = '\xFF';
    at = raw.size();
  }
  return {at, out};
}

class TextDecoder {
 public:
  TextDecoder(ByteSource source, Encoding encoding)
      : source_(std::move(source)),
        encoding_(encoding),
        raw_(new char[kChunk]),
        text_(new char[kChunk * kGrowth]) {}

  std::size_t read(std::span<char> into) {
    while (text_at_ == text_end_ && !at_end_) decode_more();
    const auto bytes = std::min(into.size(), text_end_ - text_at_);
    std::memcpy(into.data(), text_.get() + text_at_, bytes);
    text_at_ += bytes;
    return bytes;
  }

 private:
  void decode_more() {
    const auto bytes = source_.read({raw_.get() + raw_bytes_, kChunk - raw_bytes_});
    at_end_ = bytes == 0;
    raw_bytes_ += bytes;
    const auto decoded = decode({raw_.get(), raw_bytes_});
    raw_bytes_ -= decoded.taken;
    std::memmove(raw_.get(), raw_.get() + decoded.taken, raw_bytes_);
    text_at_ = 0;
    text_end_ = static_cast<std::size_t>(decoded.end - text_.get());
  }

  Decoded decode(std::string_view raw) {
    const auto rest = at_end_ ? Rest::has_come : Rest::may_come;
    if (encoding_ == Encoding::utf16_le) return decode_utf16<0, 1>(raw, text_.get(), rest);
    if (encoding_ == Encoding::utf16_be) return decode_utf16<1, 0>(raw, text_.get(), rest);
    return decode_windows_1252(raw, text_.get());
  }

  ByteSource source_;
  Encoding encoding_;
  std::unique_ptr<char[]> raw_;
  std::unique_ptr<char[]> text_;
  std::size_t raw_bytes_ = 0;  ///< at the front of raw_, not decoded yet
  std::size_t text_at_ = 0;
  std::size_t text_end_ = 0;
  bool at_end_ = false;
};

}  // namespace

ByteSource as_utf8(ByteSource source, Encoding encoding) {
  if (encoding == Encoding::utf8) return source;
  auto name = source.name;
  auto decoder = std::make_shared<TextDecoder>(std::move(source), encoding);
  return {std::move(name), [decoder](std::span<char> into) { return decoder->read(into); }};
}

}  // namespace rekam
