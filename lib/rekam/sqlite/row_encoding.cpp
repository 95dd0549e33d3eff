#include "rekam/sqlite/row_encoding.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace rekam {

namespace {

std::uint64_t number_at(const char* place) {
  std::uint64_t number = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&number, place, sizeof(number));
  } else {
    for (std::size_t i = sizeof(number); i-- > 0;)
      number = number << 8U | static_cast<unsigned char>(place[i]);
  }
  return number;
}

}  // namespace

void RowEncoding::add_table(std::string_view name) {
  std::copy(name.begin(), name.end(), grow(name.size()));
  *grow(1) = '\0';
}

// SQLite stores a whole number in a REAL column as an integer and shows it to the hook as such.
void RowEncoding::add_real(double value) {
  constexpr double kIntegers = 9223372036854775808.0;  // 2^63
  if (value >= -kIntegers && value < kIntegers && value == std::trunc(value))
    return add_integer(static_cast<std::int64_t>(value));
  add_number('r', std::bit_cast<std::uint64_t>(value));
}

ContentSum digest_of_row(std::string_view encoded) {
  static constexpr std::array<unsigned char, crypto_shorthash_siphashx24_KEYBYTES> kKey{};
  ContentSum digest;
  static_assert(sizeof(digest.bytes) == crypto_shorthash_siphashx24_BYTES);
  crypto_shorthash_siphashx24(digest.bytes.data(),
                              reinterpret_cast<const unsigned char*>(encoded.data()),
                              encoded.size(), kKey.data());
  return digest;
}

EncodedValue value_at(std::string_view encoded, std::size_t start) {
  EncodedValue value;
  value.letter = encoded[start];
  value.end = start + 1;
  if (value.letter == 'n') return value;
  value.number = number_at(encoded.data() + value.end);
  value.end += sizeof(value.number);
  if (value.letter != 't' && value.letter != 'b') return value;
  value.bytes = {encoded.data() + value.end, value.number};
  value.end += value.number;
  return value;
}

}  // namespace rekam
