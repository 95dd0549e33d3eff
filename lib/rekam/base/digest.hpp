// Digests and keyed digests, for list identity, the event chain and resident numbers. SHA-256 comes
// from OpenSSL, which libzip brings anyway and which uses the processor's own instructions for it:
// eight times the speed of libsodium's, from which all the rest comes.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
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
  Sha256(const Sha256& other);
  Sha256& operator=(const Sha256& other);
  Sha256(Sha256&& other) noexcept;
  Sha256& operator=(Sha256&& other) noexcept;
  ~Sha256();

  void update(std::string_view bytes);
  Sha256Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A short digest that tells equal texts from different ones: not for secrets, not for evidence.
std::uint64_t fingerprint(std::string_view bytes);

/// HMAC-SHA-256 (RFC 2104) under one key, which is taken in once. Not for several threads at once.
class HmacSha256 {
 public:
  explicit HmacSha256(const OfficeKey& key);
  Sha256Digest digest(std::string_view bytes);

 private:
  Sha256 inner_, outer_, work_;
};

std::string to_hex(std::span<const std::uint8_t> bytes);

/// Bytes that nobody can guess, for keys and salts; never for anything a result depends on.
OfficeKey random_key();

/// Such salts for many rows: the system is asked once for hundreds of them.
class Salts {
 public:
  std::uint64_t next();

 private:
  std::array<std::uint64_t, 512> salts_{};
  std::size_t next_ = 512;
};

}  // namespace rekam
