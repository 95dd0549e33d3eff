#include "rekam/linkage/text_dictionary.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

TEST_CASE("texts are numbered from 1 in the order they are met, the empty one is 0") {
  TextDictionary dictionary;
  CHECK(dictionary.number("") == 0);
  CHECK(dictionary.number("BUDI") == 1);
  CHECK(dictionary.number("SITI") == 2);
  CHECK(dictionary.number("BUDI") == 1);
  CHECK(dictionary.size() == 3);
  CHECK(dictionary.text(2) == "SITI");
  CHECK(dictionary.text(0).empty());
}

TEST_CASE("a dictionary grows, and rests, without losing or renumbering anything") {
  TextDictionary dictionary;
  for (int i = 0; i < 5000; ++i) dictionary.number("text " + std::to_string(i));
  dictionary.rest();
  for (int i = 0; i < 5000; ++i) {
    const auto text = "text " + std::to_string(i);
    REQUIRE(dictionary.number(text) == static_cast<std::uint32_t>(i + 1));
    REQUIRE(dictionary.text(static_cast<std::uint32_t>(i + 1)) == text);
  }
  CHECK(dictionary.number("one more") == 5001);
}

TEST_CASE("the key of a text is the same in every dictionary") {
  TextDictionary one, other;
  other.number("something before");
  CHECK(one.key(one.number("BUDI")) == other.key(other.number("BUDI")));
  CHECK(one.key(0) == 0);
}

TEST_CASE("texts may hold any bytes") {
  TextDictionary dictionary;
  const std::string nul{"A\0B", 3}, broken{"\xff\xfe"};
  CHECK(dictionary.number(nul) == 1);
  CHECK(dictionary.number(broken) == 2);
  CHECK(dictionary.text(1) == nul);
  CHECK(dictionary.number("A") == 3);
}

}  // namespace
}  // namespace rekam
