#include "rekam/base/text.hpp"
#include "support/completion.hpp"
#include "support/dispatch.hpp"
#include "support/option_values.hpp"
#include "support/verbs.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

/// The words after the verb are completed as if the tool itself had been typed.
constexpr std::string_view kBash = R"(# bash completion of rekam, written by rekam --completion bash
_rekam_folder=${{BASH_SOURCE[0]%/*}}
_rekam() {{
  local tool function
  if (( COMP_CWORD == 1 )); then
    mapfile -t COMPREPLY < <(compgen -W '{words} help --help --version' -- "${{COMP_WORDS[1]}}")
    return
  fi
  case ${{COMP_WORDS[1]}} in
{cases}    help|bantuan) mapfile -t COMPREPLY < <(compgen -W '{words}' -- "${{COMP_WORDS[COMP_CWORD]}}")
      return ;;
    *) return ;;
  esac
  function=_${{tool//-/_}}
  declare -F "$function" >/dev/null || . "$_rekam_folder/$tool" 2>/dev/null || return 0
  COMP_WORDS=("$tool" "${{COMP_WORDS[@]:2}}")
  (( COMP_CWORD-- ))
  "$function"
}}
complete -F _rekam rekam
)";

constexpr std::string_view kZsh = R"(#compdef rekam
# written by rekam --completion zsh
_rekam() {{
  if (( CURRENT == 2 )); then
    _arguments '1:verb:({words} help)' '--help[This page]' '--version[The version of rekam]'
    return
  fi
  local tool
  case $words[2] in
{cases}    *) return ;;
  esac
  shift words; (( CURRENT-- ))
  words[1]=$tool
  autoload -Uz _$tool && _$tool
}}
_rekam "$@"
)";

}  // namespace

std::string dispatch_completion(std::string_view shell) {
  const bool bash = read_choice("--completion", shell, {"bash", "zsh"}) == 0;
  std::string cases;
  for (const auto& verb : verbs())
    cases +=
        fmt::format("    {}|{}) tool=rekam-{} ;;\n", verb.english, verb.indonesian, verb.english);
  const auto words = fmt::format("{}", fmt::join(verb_words(), " "));
  return bash ? fmt::format(kBash, fmt::arg("words", words), fmt::arg("cases", cases))
              : fmt::format(kZsh, fmt::arg("words", words), fmt::arg("cases", cases));
}

}  // namespace rekam::tool
