#include "support/completion.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

/// Within the single quotes and brackets of _arguments.
std::string quoted(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == '\'') shown += "'\\'";
    if (c == '[' || c == ']' || c == ':' || c == '\\') shown += '\\';
    shown += c;
  }
  return shown;
}

std::string value_of(std::string_view name, const Values& words) {
  std::string action = names_a_file(name) ? "_files" : " ";
  if (!words.empty()) action = fmt::format("({})", fmt::join(words, " "));
  return fmt::format(":{}:{}", quoted(name), action);
}

/// What _arguments must know of a command, a line each.
std::string arguments_of(const DeclaredCommand& command) {
  std::string lines;
  for (const auto& option : command.options) {
    std::string values;
    for (std::size_t i = 0; i < option.takes; ++i)
      values += value_of(option.value_name, option.words);
    for (const auto& name : option.names)
      lines += fmt::format(" \\\n    '{}{}[{}]{}'", option.times == Count::any ? "*" : "", name,
                           quoted(option.help), values);
  }
  for (const auto& argument : command.arguments)
    lines += fmt::format(" \\\n    '{}{}'", argument.count == Count::any ? "*" : "",
                         value_of(argument.name, {}));
  return lines;
}

std::string case_of(const DeclaredCommand& sub) {
  return fmt::format("  {})\n    shift words; (( CURRENT-- ))\n    _arguments{}\n    return ;;\n",
                     sub.word, arguments_of(sub));
}

}  // namespace

std::string zsh_completion(const DeclaredCommand& tool) {
  std::string cases;
  std::string commands;
  for (const auto* sub : tool.children) {
    cases += case_of(*sub);
    commands += fmt::format("{}\\:\"{}\" ", sub->word, quoted(sub->page.what));
  }
  std::string first;
  if (!commands.empty()) first = fmt::format(" \\\n    '1:command:(({}))'", commands);
  const auto choose = cases.empty() ? std::string{}
                                    : fmt::format(
                                          "  if (( CURRENT > 2 )); then case $words[2] in\n"
                                          "{}  esac; fi\n",
                                          cases);
  return fmt::format(
      "#compdef {0}\n# written by {0} --completion zsh\n{1}() {{\n{2}  _arguments{3}{4}\n}}\n"
      "{1} \"$@\"\n",
      tool.word, completion_function(tool.word), choose, arguments_of(tool), first);
}

}  // namespace rekam::tool
