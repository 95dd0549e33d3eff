#include "rekam/record/word_key.hpp"

#include "rekam/base/text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

TEST_CASE("a word's key is its folded heading") {
  for (const auto* text : {"Laki-Laki", "SENT FOR\nCARD_PRINTING", " 1 ", "", "?", "S.1",
                           "\xC2\xA0Kawin\xC2\xA0", "Ren\xC3\xA9"}) {
    CAPTURE(text);
    CHECK(WordKey{text}.text() == fold_heading(text));
  }
}

TEST_CASE("of a text that is longer than any word only the beginning is kept") {
  const std::string text(60, 'A');
  CHECK(WordKey{text}.text() == text.substr(0, 48));
}

}  // namespace
}  // namespace rekam
