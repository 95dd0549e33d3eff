#include "rekam/base/message.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("without a catalogue a text is itself, and the empty text stays empty") {
  CHECK(tr("the NIK is missing") == "the NIK is missing");
  CHECK(tr("").empty());
  set_language(Language::indonesian, "/nowhere");
  CHECK(tr("the NIK is missing") == "the NIK is missing");
  CHECK(translated("{} rows of {}", 3, "kk.csv") == "3 rows of kk.csv");
  set_language(Language::english, "/nowhere");
}

}  // namespace
}  // namespace rekam
