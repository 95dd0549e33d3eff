// What a shell must know to complete the words of a tool: written from its own declarations, so
// that it knows every option and none that is not there.

#pragma once

#include "support/declared_command.hpp"

#include <string>
#include <string_view>

namespace rekam::tool {

/// A file of completions for `shell`: bash or zsh. Throws Error{usage} for another shell.
std::string completion(const DeclaredCommand& tool, std::string_view shell);

/// Such as `_rekam_import` of `rekam-import`: what completes the words of that tool.
std::string completion_function(std::string_view tool);

std::string bash_completion(const DeclaredCommand& tool);
std::string zsh_completion(const DeclaredCommand& tool);

/// Whether a value, by its name in --help, is a file or a folder.
bool names_a_file(std::string_view value_name);

}  // namespace rekam::tool
