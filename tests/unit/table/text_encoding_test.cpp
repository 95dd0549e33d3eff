#include "rekam/table/text_encoding.hpp"

#include "rekam/base/input_file.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

using namespace std::string_literals;

std::string found(std::string_view bytes, std::optional<Encoding> named = {}) {
  constexpr std::string_view kSources[] = {"named", "mark", "checked", "guessed"};
  const tests::TemporaryFolder folder;
  tests::put(folder.file("list"), bytes);
  const InputFile file{folder.file("list")};
  const auto encoding = find_encoding(file, named);
  std::string text{to_text(encoding.encoding)};
  text += ' ';
  text += kSources[static_cast<std::size_t>(encoding.source)];
  return text;
}

struct Tally {
  std::uint64_t whole, broken;
  friend bool operator==(const Tally&, const Tally&) = default;
};

Tally tally(std::string_view bytes, std::size_t piece = 1000) {
  Utf8Tally result;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
    result.add(bytes.substr(0, piece));
  result.finish();
  return {result.whole(), result.broken()};
}

TEST_CASE("a byte order mark tells the encoding") {
  CHECK(found("\xEF\xBB\xBFNIK") == "utf-8 mark");
  CHECK(found("\xFF\xFEN\0"s) == "utf-16le mark");
  CHECK(found("\xFE\xFF\0N"s) == "utf-16be mark");
}

TEST_CASE("UTF-16 without a mark is known by every other byte being NUL") {
  CHECK(found("N\0I\0K\0,\0 \x20\n\0"s) == "utf-16le checked");
  CHECK(found("\0N\0I\0K\0,\x20\x13\0\n"s) == "utf-16be checked");
  CHECK(found("NIK,\0,\0\n"s) == "utf-8 checked");
  CHECK(found("\0\0\0\0"s) == "utf-8 checked");
}

TEST_CASE("what is UTF-8 throughout is UTF-8, what is not is taken for Windows-1252") {
  CHECK(found("") == "utf-8 checked");
  CHECK(found("NIK,NAMA\n") == "utf-8 checked");
  CHECK(found("JOS\xC3\x89") == "utf-8 checked");
  CHECK(found("JOS\xC9") == "windows-1252 guessed");
  std::string late(3'000'000, 'x');
  late += '\xC9';
  CHECK(found(late) == "windows-1252 guessed");
}

TEST_CASE("a few broken rows do not turn a list of UTF-8 into Windows-1252") {
  CHECK(found("\xC3\x89\xC3\x89\xC9\n") == "utf-8 checked");
  CHECK(found("\xC3\x89\xC9\n") == "windows-1252 guessed");
}

TEST_CASE("a named encoding wins, but a mark says which UTF-16 it is") {
  CHECK(found("JOS\xC3\x89", Encoding::windows_1252) == "windows-1252 named");
  CHECK(found("JOS\xC9", Encoding::utf8) == "utf-8 named");
  CHECK(found("\xFE\xFF\0N"s, Encoding::utf16_le) == "utf-16be named");
  CHECK(found("\0N"s, Encoding::utf16_be) == "utf-16be named");
}

TEST_CASE("encodings are named as people name them") {
  CHECK(parse_encoding("UTF-8") == Encoding::utf8);
  CHECK(parse_encoding("utf_16") == Encoding::utf16_le);
  CHECK(parse_encoding("UTF-16BE") == Encoding::utf16_be);
  CHECK(parse_encoding("Windows-1252") == Encoding::windows_1252);
  CHECK(parse_encoding("latin1") == Encoding::windows_1252);
  CHECK(parse_encoding("ISO-8859-1") == Encoding::windows_1252);
  for (const auto encoding :
       {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::windows_1252})
    CHECK(parse_encoding(to_text(encoding)) == encoding);
  CHECK_FALSE(parse_encoding("koi8"));
  CHECK_FALSE(parse_encoding(""));
}

TEST_CASE("sequences of UTF-8 are counted by the table of the Unicode standard") {
  CHECK(tally("abc") == Tally{0, 0});
  CHECK(tally("\xC3\x89\xE2\x82\xAC\xF0\x9F\x98\x80") == Tally{3, 0});
  CHECK(tally("\xC0\x80") == Tally{0, 2});          // overlong
  CHECK(tally("\xE0\x80\x80") == Tally{0, 3});      // overlong
  CHECK(tally("\xED\xA0\x80") == Tally{0, 3});      // half a pair of UTF-16
  CHECK(tally("\xF4\x90\x80\x80") == Tally{0, 4});  // beyond Unicode
  CHECK(tally("\xE2\x82,x") == Tally{0, 1});
  CHECK(tally("\xE2\x82\xC3\x89") == Tally{1, 1});
  CHECK(tally("\xE2\x82") == Tally{0, 1});
  CHECK(tally("\xFF\xFE") == Tally{0, 2});
}

TEST_CASE("a tally does not depend on the pieces in which the text comes") {
  std::string text(70, 'x');
  text += "\xC3\x89\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x82";
  text.append(40, 'y');
  text += "\xC9\xED\xA0\x80";
  for (std::size_t piece = 1; piece < 80; ++piece) CHECK(tally(text, piece) == tally(text));
}

}  // namespace
}  // namespace rekam
