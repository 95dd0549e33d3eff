// Digests and keyed digests (libsodium), for list identity, the event chain and resident numbers.

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rekam {

using Sha256Digest = std::array<std::uint8_t, 32>;
using OfficeKey = std::array<std::uint8_t, 32>;

Sha256Digest sha256(std::string_view bytes);

/// SHA-256 of a stream of pieces: what sha256() gives for all of them joined.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  Sha256Digest finish();

 private:
  alignas(8) std::array<std::uint8_t, 104> state_{};
};

/// A short digest that tells equal texts from different ones: not for secrets, not for evidence.
std::uint64_t fingerprint(std::string_view bytes);

/// HMAC-SHA-256 (RFC 2104) under one key, which is taken in once.
class HmacSha256 {
 public:
  explicit HmacSha256(const OfficeKey& key);
  Sha256Digest digest(std::string_view bytes) const;

 private:
  alignas(8) std::array<std::uint8_t, 208> state_{};
};

std::string to_hex(std::span<const std::uint8_t> bytes);

/// Bytes that nobody can guess, for keys and salts; never for anything a result depends on.
OfficeKey random_key();
std::uint64_t random_salt();

}  // namespace rekam
