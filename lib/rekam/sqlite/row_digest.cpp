#include "rekam/sqlite/row_digest.hpp"

#include <sodium.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace rekam {

RowDigest::RowDigest(std::string_view table)
    : encoded_(table), prefix_(table.size() + 1), size_(prefix_) {
  encoded_ += '\0';
}

char* RowDigest::grow(std::size_t bytes) {
  const std::size_t end = size_ + bytes;
  if (encoded_.size() < end) encoded_.resize(end * 2);
  char* const place = encoded_.data() + size_;
  size_ = end;
  return place;
}

void RowDigest::add_number(char letter, std::uint64_t number) {
  char* place = grow(1 + sizeof(number));
  *place++ = letter;
  for (std::size_t i = 0; i < sizeof(number); ++i) place[i] = static_cast<char>(number >> (8 * i));
}

void RowDigest::add_null() { *grow(1) = 'n'; }

void RowDigest::add_integer(std::int64_t value) {
  add_number('i', static_cast<std::uint64_t>(value));
}

// SQLite stores a whole number in a REAL column as an integer and shows it to the hook as such.
void RowDigest::add_real(double value) {
  constexpr double kIntegers = 9223372036854775808.0;  // 2^63
  if (value >= -kIntegers && value < kIntegers && value == std::trunc(value))
    return add_integer(static_cast<std::int64_t>(value));
  add_number('r', std::bit_cast<std::uint64_t>(value));
}

void RowDigest::add_bytes(char letter, std::string_view bytes) {
  add_number(letter, bytes.size());
  if (!bytes.empty()) std::memcpy(grow(bytes.size()), bytes.data(), bytes.size());
}

ContentSum RowDigest::finish() const {
  static constexpr std::array<unsigned char, crypto_shorthash_siphashx24_KEYBYTES> kKey{};
  ContentSum digest;
  static_assert(sizeof(digest.bytes) == crypto_shorthash_siphashx24_BYTES);
  crypto_shorthash_siphashx24(digest.bytes.data(),
                              reinterpret_cast<const unsigned char*>(encoded_.data()), size_,
                              kKey.data());
  return digest;
}

}  // namespace rekam
