#include "support/completion.hpp"

#include "support/option_values.hpp"

#include <algorithm>

namespace rekam::tool {

std::string completion(const DeclaredCommand& tool, std::string_view shell) {
  const auto which = read_choice("--completion", shell, {"bash", "zsh"});
  return which == 0 ? bash_completion(tool) : zsh_completion(tool);
}

std::string completion_function(std::string_view tool) {
  std::string function{tool};
  std::replace(function.begin(), function.end(), '-', '_');
  return "_" + function;
}

bool names_a_file(std::string_view value_name) {
  return value_name == "FILE" || value_name == "FOLDER";
}

}  // namespace rekam::tool
