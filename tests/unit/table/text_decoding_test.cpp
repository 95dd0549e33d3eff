#include "rekam/table/text_decoding.hpp"

#include "rekam/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace rekam {
namespace {

using namespace std::string_literals;

/// From a source that never gives more than `most` bytes, into a buffer of that size.
std::string decoded(std::string_view bytes, Encoding encoding, std::size_t most = 100'000) {
  const auto source = as_utf8({"pieces",
                               [bytes, most](std::span<char> into) mutable {
                                 const auto count =
                                     bytes.copy(into.data(), std::min(most, into.size()));
                                 bytes.remove_prefix(count);
                                 return count;
                               }},
                              encoding);
  std::string text;
  std::string buffer(most, '\0');
  while (const auto count = source.read(buffer)) text.append(buffer, 0, count);
  return text;
}

TEST_CASE("UTF-8 comes through untouched") {
  CHECK(decoded("NIK,\xC3\xA9\xFF\n", Encoding::utf8) == "NIK,\xC3\xA9\xFF\n");
}

TEST_CASE("Windows-1252 becomes UTF-8") {
  CHECK(decoded("JOS\xC9 \x96 \x80\xFF", Encoding::windows_1252) == "JOSÉ – €ÿ");
}

TEST_CASE("the five bytes that Windows-1252 leaves open become control characters") {
  CHECK(decoded("\x81\x8D\x8F\x90\x9D", Encoding::windows_1252) ==
        "\xC2\x81\xC2\x8D\xC2\x8F\xC2\x90\xC2\x9D");
}

TEST_CASE("every byte of Windows-1252 is a character of its own") {
  std::string all(256, '\0');
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<char>(i);
  const auto text = decoded(all, Encoding::windows_1252);
  CHECK_FALSE(find_broken_utf8(text));
  CHECK(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }) == 256);
}

TEST_CASE("UTF-16 becomes UTF-8, whichever byte comes first") {
  const auto little = "\xFF\xFEN\0\xC9\0\xAC\x20\x3D\xD8\x00\xDE"s;
  const auto big = "\xFE\xFF\0N\0\xC9\x20\xAC\xD8\x3D\xDE\x00"s;
  const std::string text = "\xEF\xBB\xBFNÉ€\xF0\x9F\x98\x80";
  for (const std::size_t most : {1U, 2U, 3U, 5U, 1000U}) {
    CAPTURE(most);
    CHECK(decoded(little, Encoding::utf16_le, most) == text);
    CHECK(decoded(big, Encoding::utf16_be, most) == text);
  }
}

TEST_CASE("what is no text in UTF-16 is seen as broken") {
  const std::vector<std::string> broken{
      "a\0\x3D\xD8"s,       // the first half of a pair, and nothing behind it
      "\x3D\xD8\x61\0"s,    // the first half, and a letter
      "\x3D\xD8\x3D\xD8"s,  // two first halves
      "\x00\xDE\x61\0"s,    // the second half alone
      "a\0b"s,              // half a character at the end
      "a\0\x3D\xD8\x00"s,
  };
  for (const auto& bytes : broken)
    for (const std::size_t most : {1U, 1000U})
      CHECK(find_broken_utf8(decoded(bytes, Encoding::utf16_le, most)));
  CHECK(decoded("\x3D\xD8\x61\0"s, Encoding::utf16_le).back() == 'a');
}

TEST_CASE("a long text is decoded alike in pieces of any size") {
  std::string bytes;
  std::string text;
  for (int i = 0; i < 40'000; ++i) {
    bytes += "\xC9\0\x3D\xD8\x00\xDE\n\0"s;
    text += "É\xF0\x9F\x98\x80\n";
  }
  for (const std::size_t most : {7U, 4096U, 1'000'000U})
    CHECK(decoded(bytes, Encoding::utf16_le, most) == text);
}

}  // namespace
}  // namespace rekam
