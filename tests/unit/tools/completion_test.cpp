#include "support/completion.hpp"

#include "rekam/base/error.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using namespace rekam::tool;

namespace {

DeclaredCommand a_tool() {
  DeclaredCommand tool;
  tool.word = "rekam-try";
  tool.options = {read_spec("-o,--output FILE", "", "Write to FILE [it's: new]"),
                  read_spec("--sort WORD", "", "How"), read_spec("--all", "", "Everything")};
  tool.options[1].words = {"name", "date"};
  return tool;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("bash knows of each option what its value may be") {
  const auto script = completion(a_tool(), "bash");
  CHECK(has(script, "' -o'|' --output') files=yes ;;"));
  CHECK(has(script, "' --sort') words='name date' ;;"));
  CHECK(has(script, "words='--output --sort --all'"));
  CHECK(has(script, "complete -F _rekam_try rekam-try"));
}

TEST_CASE("zsh gets the help of each option, with its quotes and brackets kept apart") {
  const auto script = completion(a_tool(), "zsh");
  CHECK(has(script, "#compdef rekam-try"));
  CHECK(has(script, R"('--output[Write to FILE \[it'\''s\: new\]]:FILE:_files')"));
  CHECK(has(script, "'--sort[How]:WORD:(name date)'"));
}

TEST_CASE("another shell is refused") { CHECK_THROWS_AS(completion(a_tool(), "fish"), Error); }
