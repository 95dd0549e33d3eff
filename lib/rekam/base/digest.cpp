#include "rekam/base/digest.hpp"

#include "rekam/base/error.hpp"

#include <sodium.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace rekam {

namespace {

const unsigned char* as_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void start_sodium() {
  static const int started = sodium_init();
  if (started < 0) fail(ErrorKind::io, "the system has no source of random numbers");
}

void require(bool success) {
  if (!success)
    fail(ErrorKind::io, "OpenSSL cannot make a SHA-256: free some memory, or install libssl3 anew");
}

/// Fetched once: to ask for it by name each time costs more than a short digest. The machine's
/// openssl.cnf is not read: it has no say in what a list's digest is. The context is our own, as
/// OpenSSL's default one is used even where there was no memory for it.
const EVP_MD* sha256_method() {
  static EVP_MD* const method = [] {
    require(OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) == 1);
    OSSL_LIB_CTX* const context = OSSL_LIB_CTX_new();
    require(context != nullptr);
    EVP_MD* const fetched = EVP_MD_fetch(context, "SHA256", nullptr);
    require(fetched != nullptr);
    return fetched;
  }();
  return method;
}

}  // namespace

struct Sha256::State {
  State() : context(EVP_MD_CTX_new()) { require(context != nullptr); }
  ~State() { EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  EVP_MD_CTX* context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  require(EVP_DigestInit_ex2(state_->context, sha256_method(), nullptr) == 1);
}
Sha256::Sha256(const Sha256& other) : state_(std::make_unique<State>()) { *this = other; }
Sha256& Sha256::operator=(const Sha256& other) {
  require(EVP_MD_CTX_copy_ex(state_->context, other.state_->context) == 1);
  return *this;
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  require(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1);
}

Sha256Digest Sha256::finish() {
  Sha256Digest digest{};
  require(EVP_DigestFinal_ex(state_->context, digest.data(), nullptr) == 1);
  return digest;
}

Sha256Digest sha256(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

std::uint64_t fingerprint(std::string_view bytes) {
  constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
  std::array<unsigned char, crypto_shorthash_BYTES> hash{};
  crypto_shorthash(hash.data(), as_bytes(bytes), bytes.size(), key.data());
  std::uint64_t value = 0;
  for (const auto byte : hash) value = value << 8U | byte;
  return value;
}

namespace {

/// SHA-256 after one block of the key, each byte changed by `pad`.
Sha256 keyed_start(const OfficeKey& key, char pad) {
  constexpr std::size_t kBlock = 64;
  std::string block(kBlock, pad);
  for (std::size_t i = 0; i < key.size(); ++i)
    block[i] = static_cast<char>(key.at(i) ^ static_cast<unsigned char>(pad));
  Sha256 hash;
  hash.update(block);
  sodium_memzero(block.data(), block.size());
  return hash;
}

}  // namespace

HmacSha256::HmacSha256(const OfficeKey& key)
    : inner_(keyed_start(key, '\x36')), outer_(keyed_start(key, '\x5c')) {}

Sha256Digest HmacSha256::digest(std::string_view bytes) {
  work_ = inner_;
  work_.update(bytes);
  const Sha256Digest inside = work_.finish();
  work_ = outer_;
  work_.update({reinterpret_cast<const char*>(inside.data()), inside.size()});
  return work_.finish();
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

std::uint64_t Salts::next() {
  if (next_ == salts_.size()) {
    start_sodium();
    randombytes_buf(salts_.data(), sizeof(salts_));
    next_ = 0;
  }
  return salts_.at(next_++);
}

}  // namespace rekam
