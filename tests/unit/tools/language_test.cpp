#include "support/language.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace rekam;
using namespace rekam::tool;

namespace {

Language by_environment(const std::map<std::string, std::string>& variables) {
  return language_of("auto", [&](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return {};
    return found->second;
  });
}

}  // namespace

TEST_CASE("who names a language gets it, whatever the environment says") {
  const auto indonesian_everywhere = [](const char*) -> std::optional<std::string> { return "id"; };
  CHECK(language_of("en", indonesian_everywhere) == Language::english);
  CHECK(language_of("id", [](const char*) { return std::optional<std::string>{}; }) ==
        Language::indonesian);
}

TEST_CASE("the environment decides in the order of gettext") {
  CHECK(by_environment({}) == Language::english);
  CHECK(by_environment({{"LANG", "id_ID.UTF-8"}}) == Language::indonesian);
  CHECK(by_environment({{"LANG", "en_US.UTF-8"}, {"LC_MESSAGES", "id"}}) == Language::indonesian);
  CHECK(by_environment({{"LANG", "id"}, {"LANGUAGE", "en:id"}}) == Language::english);
  CHECK(by_environment({{"LANG", "id"}, {"LC_ALL", "C"}}) == Language::english);
  CHECK(by_environment({{"LANG", "idiom"}}) == Language::english);
}

TEST_CASE("--lang is known before the line is parsed, and what follows -- is none") {
  CHECK(typed_language({"--db", "a.db", "--lang", "id"}) == "id");
  CHECK(typed_language({"--lang=en"}) == "en");
  CHECK_FALSE(typed_language({"--lang"}));
  CHECK_FALSE(typed_language({"plan"}));
}
