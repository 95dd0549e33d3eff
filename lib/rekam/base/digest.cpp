#include "rekam/base/digest.hpp"

#include "rekam/base/error.hpp"

#include <sodium.h>

#include <cstring>

namespace rekam {

namespace {

const unsigned char* as_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void start_sodium() {
  static const int started = sodium_init();
  if (started < 0) fail(ErrorKind::io, "the system has no source of random numbers");
}

}  // namespace

Sha256Digest sha256(std::string_view bytes) {
  Sha256Digest digest{};
  crypto_hash_sha256(digest.data(), as_bytes(bytes), bytes.size());
  return digest;
}

Sha256::Sha256() {
  static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(state_));
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::memcpy(state_.data(), &state, sizeof(state));
}

void Sha256::update(std::string_view bytes) {
  crypto_hash_sha256_state state;
  std::memcpy(&state, state_.data(), sizeof(state));
  crypto_hash_sha256_update(&state, as_bytes(bytes), bytes.size());
  std::memcpy(state_.data(), &state, sizeof(state));
}

Sha256Digest Sha256::finish() {
  crypto_hash_sha256_state state;
  std::memcpy(&state, state_.data(), sizeof(state));
  Sha256Digest digest{};
  crypto_hash_sha256_final(&state, digest.data());
  return digest;
}

std::uint64_t fingerprint(std::string_view bytes) {
  constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
  std::array<unsigned char, crypto_shorthash_BYTES> hash{};
  crypto_shorthash(hash.data(), as_bytes(bytes), bytes.size(), key.data());
  std::uint64_t value = 0;
  for (const auto byte : hash) value = value << 8U | byte;
  return value;
}

HmacSha256::HmacSha256(const OfficeKey& key) {
  static_assert(sizeof(crypto_auth_hmacsha256_state) <= sizeof(state_));
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  std::memcpy(state_.data(), &state, sizeof(state));
}

Sha256Digest HmacSha256::digest(std::string_view bytes) const {
  crypto_auth_hmacsha256_state state;
  std::memcpy(&state, state_.data(), sizeof(state));
  crypto_auth_hmacsha256_update(&state, as_bytes(bytes), bytes.size());
  Sha256Digest digest{};
  crypto_auth_hmacsha256_final(&state, digest.data());
  return digest;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    hex += "0123456789abcdef"[byte >> 4U];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
}

OfficeKey random_key() {
  start_sodium();
  OfficeKey key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

std::uint64_t random_salt() {
  start_sodium();
  std::uint64_t salt = 0;
  randombytes_buf(&salt, sizeof(salt));
  return salt;
}

}  // namespace rekam
