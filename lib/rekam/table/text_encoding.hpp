// The encodings that lists of offices come in, and how one tells which it is.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rekam {

class InputFile;

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };
/// How the encoding is known: somebody named it, the file begins with a byte order mark, its bytes
/// fit no other, or they fit none that could be checked.
enum class EncodingSource : std::uint8_t { named, mark, checked, guessed };

std::string_view to_text(Encoding encoding);
/// `utf-8`, `utf-16`, `windows-1252`, `cp1252`, `latin1` …; empty when unknown.
std::optional<Encoding> parse_encoding(std::string_view text);

struct FoundEncoding {
  Encoding encoding = Encoding::utf8;
  EncodingSource source = EncodingSource::checked;
};

/// Looks at the whole file if it must. `named` is what somebody says it is; a byte order mark then
/// only tells the two kinds of UTF-16 apart. The file must be one that can be restarted; where it
/// is being read stays.
FoundEncoding find_encoding(const InputFile& file, std::optional<Encoding> named);

/// How much of a text is UTF-8, fed in pieces that may end anywhere.
class Utf8Tally {
 public:
  void add(std::string_view bytes);
  /// The text ends here: a sequence that has begun is a broken one.
  void finish();

  /// Well-formed sequences of several bytes.
  std::uint64_t whole() const { return whole_; }
  /// Bytes, or beginnings of sequences, that cannot be UTF-8.
  std::uint64_t broken() const { return broken_; }

 private:
  void take(unsigned char byte);
  void begin(unsigned char byte);

  std::uint64_t whole_ = 0;
  std::uint64_t broken_ = 0;
  unsigned missing_ = 0;  ///< bytes that the sequence still needs
  unsigned char least_ = 0x80;
  unsigned char most_ = 0xBF;
};

}  // namespace rekam
