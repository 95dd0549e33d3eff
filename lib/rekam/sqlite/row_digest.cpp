#include "rekam/sqlite/row_digest.hpp"

#include "rekam/base/error.hpp"

#include <sodium.h>

#include <array>
#include <bit>
#include <cmath>

namespace rekam {

RowDigest::RowDigest(std::string_view table) : encoded_(table), prefix_(table.size() + 1) {
  // It also picks the fastest BLAKE2b of this processor.
  if (sodium_init() < 0) fail(ErrorKind::io, "the system has no source of random numbers");
  encoded_ += '\0';
}

void RowDigest::add_number(std::uint64_t number) {
  std::array<char, 8> bytes{};
  for (auto& byte : bytes) {
    byte = static_cast<char>(number & 0xFFU);
    number >>= 8U;
  }
  encoded_.append(bytes.data(), bytes.size());
}

void RowDigest::add_integer(std::int64_t value) {
  encoded_ += 'i';
  add_number(static_cast<std::uint64_t>(value));
}

// SQLite stores a whole number in a REAL column as an integer and shows it to the hook as such.
void RowDigest::add_real(double value) {
  constexpr double kIntegers = 9223372036854775808.0;  // 2^63
  if (value >= -kIntegers && value < kIntegers && value == std::trunc(value))
    return add_integer(static_cast<std::int64_t>(value));
  encoded_ += 'r';
  add_number(std::bit_cast<std::uint64_t>(value));
}

void RowDigest::add_text(std::string_view text) {
  encoded_ += 't';
  add_number(text.size());
  encoded_ += text;
}

void RowDigest::add_blob(std::string_view bytes) {
  encoded_ += 'b';
  add_number(bytes.size());
  encoded_ += bytes;
}

ContentSum RowDigest::finish() const {
  ContentSum digest;
  crypto_generichash(digest.bytes.data(), digest.bytes.size(),
                     reinterpret_cast<const unsigned char*>(encoded_.data()), encoded_.size(),
                     nullptr, 0);
  return digest;
}

}  // namespace rekam
