// The verbs of `rekam VERB`: which tool does the work, in English and in Indonesian.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tool {

struct Verb {
  std::string_view english;  ///< The tool is `rekam-` and this word.
  std::string_view indonesian;
  std::string_view what;
};

/// In the order in which an office needs them.
std::span<const Verb> verbs();

/// The tool of a verb in either language; empty for another word. Case does not matter.
std::string tool_of_verb(std::string_view word);

/// Every word that is a verb, English ones first.
std::vector<std::string> verb_words();

}  // namespace rekam::tool
