#include "rekam/record/word_hint.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("a mistyped word is told with the official word that is near") {
  CHECK(word_hint(Field::marital_status, "KAWN") == "is 'KAWIN' meant?");
  CHECK(word_hint(Field::marital_status, "belum kawim") == "is 'BELUM KAWIN' meant?");
  CHECK(word_hint(Field::sex, "PEREMPAUN") == "is 'PEREMPUAN' meant?");
  CHECK(word_hint(Field::relationship, "KEPALA KELUARAG") == "is 'KEPALA KELUARGA' meant?");
  CHECK(word_hint(Field::life_status, "HIDUPP") == "is 'HIDUP' meant?");
  CHECK(word_hint(Field::citizenship, "WNII") == "is 'WNI' meant?");
  CHECK(word_hint(Field::status, "CARD ISUED") == "is 'CARD_ISSUED' meant?");
}

TEST_CASE("a word of another column is told with that column") {
  CHECK(word_hint(Field::marital_status, "LAKI-LAKI") == "this is a word for sex");
  CHECK(word_hint(Field::sex, "belum kawin") == "this is a word for marital_status");
  CHECK(word_hint(Field::relationship, "WNI") == "this is a word for citizenship");
  CHECK(word_hint(Field::life_status, "BELUM REKAM") == "this is a word for status");
}

TEST_CASE("where nothing is near there is no hint, and none for codes or other fields") {
  CHECK(word_hint(Field::marital_status, "BESOK PAGI").empty());
  CHECK(word_hint(Field::marital_status, "7").empty());
  CHECK(word_hint(Field::sex, "X").empty());
  CHECK(word_hint(Field::name, "KAWIN").empty());
}

}  // namespace
}  // namespace rekam
