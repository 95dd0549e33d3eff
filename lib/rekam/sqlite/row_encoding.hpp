// Values of rows as bytes, in the encoding that content_sum.hpp describes: what a row's digest is
// made from, and how rows wait to be inserted.

#pragma once

#include "rekam/sqlite/content_sum.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace rekam {

/// Reused again and again; allocates only when it grows longer than ever before.
class RowEncoding {
 public:
  std::size_t size() const { return size_; }
  /// Drops what comes behind the first `size` bytes.
  void cut(std::size_t size) { size_ = size; }
  std::string_view bytes() const { return {bytes_.data(), size_}; }

  /// What every row of the table starts with.
  void add_table(std::string_view name);
  void add_null() { *grow(1) = 'n'; }
  void add_integer(std::int64_t value) { add_number('i', static_cast<std::uint64_t>(value)); }
  void add_real(double value);
  void add_text(std::string_view text) { add_bytes('t', text); }
  void add_blob(std::string_view bytes) { add_bytes('b', bytes); }

 private:
  /// Room for so many bytes behind what is there.
  char* grow(std::size_t bytes) {
    const std::size_t end = size_ + bytes;
    if (bytes_.size() < end) bytes_.resize(end * 2);
    char* const place = bytes_.data() + size_;
    size_ = end;
    return place;
  }
  void add_number(char letter, std::uint64_t number) {
    char* const place = grow(1 + sizeof(number));
    *place = letter;
    put_number(place + 1, number);
  }
  void add_bytes(char letter, std::string_view bytes) {
    add_number(letter, bytes.size());
    if (!bytes.empty()) std::memcpy(grow(bytes.size()), bytes.data(), bytes.size());
  }
  /// Little-endian, whatever the machine's order is.
  static void put_number(char* place, std::uint64_t number) {
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(place, &number, sizeof(number));
    } else {
      for (std::size_t i = 0; i < sizeof(number); ++i)
        place[i] = static_cast<char>(number >> (8 * i));
    }
  }

  std::string bytes_;
  std::size_t size_ = 0;
};

/// SipHash of a whole row, table name included.
ContentSum digest_of_row(std::string_view encoded);

/// One value of an encoding, and where the next one starts.
struct EncodedValue {
  char letter = 'n';         ///< `n`, `i`, `r`, `t` or `b`
  std::uint64_t number = 0;  ///< of `i` the value, of `r` its bits
  std::string_view bytes;    ///< of `t` and `b`
  std::size_t end = 0;
};
EncodedValue value_at(std::string_view encoded, std::size_t start);

}  // namespace rekam
