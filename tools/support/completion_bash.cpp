#include "support/completion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam::tool {

namespace {

/// Needs nothing of the package bash-completion. mapfile keeps names with blanks whole.
constexpr std::string_view kFrame =
    R"(# bash completion of {tool}, written by {tool} --completion bash
{function}() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command='' word words='' files=''
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $word in {commands}) command=$word; break ;; esac
  done
  case "$command $prev" in
{values}  esac
  if [[ -z $words$files ]]; then
    case $command in
{options}    esac
    [[ $cur == -* ]] && files=''
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur"; [[ -z $files ]] || compgen -f -- "$cur")
  [[ -z $files ]] || compopt -o filenames 2>/dev/null || true
}}
complete -F {function} {tool}
)";

/// `'residents --rejects'`: the word before a value, after the command it belongs to.
std::string after(std::string_view command, const DeclaredOption& option) {
  Values patterns;
  for (const auto& name : option.names) patterns.push_back(fmt::format("'{} {}'", command, name));
  return fmt::format("{}", fmt::join(patterns, "|"));
}

std::string value_lines(std::string_view word, const DeclaredCommand& command) {
  std::string lines;
  for (const auto& option : command.options) {
    if (option.takes == 0) continue;
    std::string then = "return ;;";  // a value that nobody can guess
    if (!option.words.empty())
      then = fmt::format("words='{}' ;;", fmt::join(option.words, " "));
    else if (names_a_file(option.value_name))
      then = "files=yes ;;";
    lines += fmt::format("    {}) {}\n", after(word, option), then);
  }
  return lines;
}

std::string option_line(std::string_view word, const DeclaredCommand& command) {
  Values words;
  for (const auto* sub : command.children) words.push_back(sub->word);
  for (const auto& option : command.options) words.push_back(option.name());
  const bool files = std::any_of(command.arguments.begin(), command.arguments.end(),
                                 [](const auto& a) { return names_a_file(a.name); });
  return fmt::format("      '{}') words='{}'{} ;;\n", word, fmt::join(words, " "),
                     files ? " files=yes" : "");
}

}  // namespace

std::string bash_completion(const DeclaredCommand& tool) {
  Values commands;
  auto values = value_lines("", tool);
  auto options = option_line("", tool);
  for (const auto* sub : tool.children) {
    commands.push_back(sub->word);
    values += value_lines(sub->word, *sub);
    options += option_line(sub->word, *sub);
  }
  if (commands.empty()) commands.emplace_back("''");
  return fmt::format(kFrame, fmt::arg("tool", tool.word),
                     fmt::arg("function", completion_function(tool.word)),
                     fmt::arg("commands", fmt::format("{}", fmt::join(commands, "|"))),
                     fmt::arg("values", values), fmt::arg("options", options));
}

}  // namespace rekam::tool
