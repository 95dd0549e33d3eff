#include "support/verbs.hpp"

#include "rekam/base/text.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace rekam::tool;

TEST_CASE("a verb names its tool in both languages") {
  CHECK(tool_of_verb("import") == "rekam-import");
  CHECK(tool_of_verb("impor") == "rekam-import");
  CHECK(tool_of_verb("belum-rekam") == "rekam-backlog");
  CHECK(tool_of_verb("Jadwal") == "rekam-roster");
}

TEST_CASE("what is no verb names no tool, not even another program of this name") {
  for (const auto* word : {"", "imp", "rekam-import", "../import", "make"})
    CHECK(tool_of_verb(word).empty());
}

TEST_CASE("no word stands for two tools") {
  const auto words = verb_words();
  CHECK(std::set<std::string>{words.begin(), words.end()}.size() == words.size());
  CHECK(words.size() == 2 * verbs().size());
}
