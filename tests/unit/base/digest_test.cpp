#include "rekam/base/digest.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

OfficeKey key_of(std::string_view text) {
  OfficeKey key{};  // HMAC pads short keys with zeros, so these are RFC 4231's own
  std::copy(text.begin(), text.end(), key.begin());
  return key;
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("a digest of pieces is the digest of the whole") {
  const std::string text(1000, 'x');
  for (const std::size_t cut : {0U, 1U, 63U, 64U, 65U, 999U}) {
    Sha256 pieces;
    pieces.update(std::string_view{text}.substr(0, cut));
    pieces.update(std::string_view{text}.substr(cut));
    CHECK(pieces.finish() == sha256(text));
  }
}

TEST_CASE("HMAC-SHA-256 gives the values of RFC 4231") {
  CHECK(to_hex(HmacSha256{key_of("Jefe")}.digest("what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(to_hex(HmacSha256{key_of(std::string(20, '\x0b'))}.digest("Hi There")) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}

TEST_CASE("hexadecimal text has two small digits a byte") {
  const std::array<std::uint8_t, 3> bytes{0x00, 0x9F, 0xA0};
  CHECK(to_hex(bytes) == "009fa0");
  CHECK(to_hex({}) == "");
}

TEST_CASE("random keys differ") { CHECK(random_key() != random_key()); }

}  // namespace
}  // namespace rekam
