// `rekam VERB …`: finds the tool that does it and becomes that tool.

#pragma once

#include "support/tool.hpp"

#include <string>
#include <string_view>

namespace rekam::tool {

/// --help, --version and --completion are answered here; everything else becomes the program
/// `rekam-VERB` in the folder of this one, with the words after the verb. Throws Error{usage}.
Outcome dispatch(int argc, char** argv);

/// What `rekam --help` shows.
std::string dispatch_help();

/// Completions of the verbs for `bash` or `zsh`; what follows a verb, the tool's own file
/// completes.
std::string dispatch_completion(std::string_view shell);

}  // namespace rekam::tool
