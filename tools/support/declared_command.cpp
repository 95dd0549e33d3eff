#include "support/declared_command.hpp"

#include "rekam/base/text.hpp"
#include "support/option_values.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rekam::tool {

namespace {

bool contains(const Values& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `--name` of `--name=value`.
std::string_view name_part(std::string_view word) { return word.substr(0, word.find('=')); }

bool looks_like_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && !(word[1] >= '0' && word[1] <= '9');
}

/// The next option is no value, and after `--db=` the next argument is none.
void check_value(const DeclaredCommand& command, const DeclaredOption& option, const Values& words,
                 std::size_t at) {
  const auto& word = words[at];
  const auto equals = word.find('=');
  if (equals != std::string::npos) {
    if (option.takes == 0) refuse("{} takes no value", option.name());
    if (option.takes > 1) refuse("write the values of {} after blanks", option.name());
    if (equals + 1 == word.size()) refuse("{} needs a value", option.name());
    return;
  }
  for (std::size_t i = at + 1; i <= at + option.takes; ++i)
    if (i >= words.size() || command.find(name_part(words[i])))
      refuse("{} needs a value", option.name());
}

void check_dashes(const std::string& word) {
  if (word.starts_with("–") || word.starts_with("—"))
    refuse("'{}' starts with the long dash of a word processor; type --", for_people(word));
  if (word.size() > 2 && word[0] == '-' && word[1] != '-' && word[2] == '=')
    refuse("write the value of {} after a blank", word.substr(0, 2));
}

[[noreturn]] void refuse_option(const DeclaredCommand& command, std::string_view word) {
  const auto name = name_part(word);
  for (const auto* sub : command.children)
    if (sub->find(name))
      refuse("{} comes after the command, as in '{} {}'", name, sub->page.name, name);
  Values known;
  for (const auto& option : command.options)
    known.insert(known.end(), option.names.begin(), option.names.end());
  refuse("unknown option {}{}", for_people(name), did_you_mean(name, known));
}

Values words_of(const std::vector<DeclaredCommand*>& commands) {
  Values words;
  for (const auto* command : commands) words.push_back(command->word);
  return words;
}

[[noreturn]] void refuse_argument(const DeclaredCommand& command, std::string_view word) {
  if (command.children.empty() || !command.arguments.empty())
    refuse("'{}' is one argument too many", for_people(word));
  refuse("unknown command '{}'{}", for_people(word),
         did_you_mean(word, words_of(command.children)));
}

/// The left-over words, none of which may be an option.
Values arguments_left(const DeclaredCommand& command) {
  const bool awaits_command = !command.children.empty() && command.arguments.empty();
  if (awaits_command && !command.left.empty() && !looks_like_option(command.left[0]))
    refuse_argument(command, command.left[0]);
  for (const auto& word : command.left)
    if (looks_like_option(word)) refuse_option(command, word);
  return command.left;
}

void assign_options(const DeclaredCommand& command) {
  for (const auto& option : command.options) {
    if (option.given > 1 && option.times == Count::maybe && option.takes > 0)
      refuse("{} is given twice", option.name());
    if (option.given > 0 && option.assign) option.assign(option.typed);
  }
}

/// What was typed before the subcommand is meant for it.
void hand_down(DeclaredCommand& tool, DeclaredCommand& command) {
  for (auto& option : tool.options) {
    if (option.given == 0 || option.asks_about_tool == Given::yes) continue;
    const auto own = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const auto& of) { return of.name() == option.name(); });
    if (own == command.options.end()) refuse("{} does not go with {}", option.name(), command.word);
    own->given += std::exchange(option.given, 0);
    own->typed.insert(own->typed.begin(), option.typed.begin(), option.typed.end());
  }
}

void assign_arguments(DeclaredCommand& command, const Values& words) {
  auto next = words.begin();
  for (auto& argument : command.arguments) {
    if (next == words.end()) return;
    const auto end = argument.count == Count::any ? words.end() : next + 1;
    argument.assign({next, end});
    argument.given = Given::yes;
    next = end;
  }
  if (next != words.end()) refuse_argument(command, *next);
}

void check_constraints_of(const DeclaredCommand& command) {
  for (const auto& [least, most, names] : command.constraints) {
    const auto count = static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [&](const std::string& name) { return command.given(name); }));
    if (count > most) refuse("{} exclude each other", fmt::join(names, " and "));
    if (count < least && names.size() == 1) refuse("{} is missing", names[0]);
    if (count < least) refuse("give one of {}", fmt::join(names, ", "));
  }
}

std::string shown_names(const DeclaredOption& option) {
  const auto names = fmt::format("{}", fmt::join(option.names, ", "));
  return option.value_name.empty() ? names : names + " " + option.value_name;
}

std::string shown_argument(const DeclaredCommand& command, const DeclaredArgument& argument) {
  const bool needed = argument.count == Count::one ||
                      std::any_of(command.constraints.begin(), command.constraints.end(),
                                  [&](const Constraint& constraint) {
                                    return constraint.least == 1 && constraint.names.size() == 1 &&
                                           constraint.names[0] == argument.name;
                                  });
  const auto name = argument.name + (argument.count == Count::any ? "..." : "");
  return needed ? name : "[" + name + "]";
}

std::string usage(const DeclaredCommand& command) {
  std::string usage;
  for (const auto& constraint : command.constraints) {
    Values names;
    for (const auto& name : constraint.names)
      if (const auto* option = command.find(name))
        names.push_back(option->value_name.empty() ? name : name + " " + option->value_name);
    if (constraint.least == 0 || names.empty()) continue;
    const auto list = fmt::format("{}", fmt::join(names, " | "));
    usage += names.size() > 1 ? "(" + list + ") " : list + " ";
  }
  usage += "[OPTION...]";
  if (!command.children.empty())
    usage += command.subcommand == Count::one ? " COMMAND" : " [COMMAND]";
  for (const auto& argument : command.arguments) usage += " " + shown_argument(command, argument);
  return usage;
}

/// In order of declaration, but those of every tool last.
Values titles_of(const std::vector<DeclaredOption>& options) {
  Values titles;
  for (const auto& option : options)
    if (!contains(titles, option.group) && option.group != kEveryTool)
      titles.push_back(option.group);
  titles.emplace_back(kEveryTool);
  return titles;
}

}  // namespace

const DeclaredOption* DeclaredCommand::find(std::string_view name) const {
  const auto option = std::find_if(options.begin(), options.end(), [&](const DeclaredOption& o) {
    return contains(o.names, name);
  });
  return option == options.end() ? nullptr : &*option;
}

const DeclaredCommand* DeclaredCommand::child(std::string_view name) const {
  const auto sub = std::find_if(children.begin(), children.end(),
                                [&](const DeclaredCommand* c) { return c->word == name; });
  return sub == children.end() ? nullptr : *sub;
}

bool DeclaredCommand::given(std::string_view name) const {
  if (const auto* option = find(name)) return option->given > 0;
  return std::any_of(arguments.begin(), arguments.end(), [&](const DeclaredArgument& argument) {
    return argument.name == name && argument.given == Given::yes;
  });
}

DeclaredCommand& DeclaredCommand::active() {
  const auto sub = std::find_if(children.begin(), children.end(),
                                [](const DeclaredCommand* c) { return c->chosen == Given::yes; });
  return sub == children.end() ? *this : **sub;
}

DeclaredOption read_spec(std::string_view spec, std::string_view value_name,
                         std::string_view help) {
  DeclaredOption option;
  const auto blank = std::min(spec.find(' '), spec.size());
  for (const auto name : split(spec.substr(0, blank), ',')) option.names.emplace_back(name);
  option.value_name = blank == spec.size() ? value_name : trim(spec.substr(blank));
  option.help = help;
  option.takes = option.value_name.empty() ? 0 : 1;
  return option;
}

void check_words(const DeclaredCommand& tool, const Values& words) {
  const auto* command = &tool;
  for (std::size_t at = 0; at < words.size(); ++at) {
    check_dashes(words[at]);
    if (const auto* sub = command->child(words[at])) command = sub;
    const auto* option = command->find(name_part(words[at]));
    if (!option) continue;
    check_value(*command, *option, words, at);
    if (words[at].find('=') == std::string::npos) at += option->takes;
  }
}

void assign(DeclaredCommand& tool, const Values& after_marker) {
  auto& command = tool.active();
  auto words = arguments_left(command);
  if (&command != &tool) {
    const auto before_command = arguments_left(tool);
    if (!before_command.empty()) refuse_argument(command, before_command[0]);
    hand_down(tool, command);
    assign_options(tool);
  }
  assign_options(command);
  words.insert(words.end(), after_marker.begin(), after_marker.end());
  assign_arguments(command, words);
}

void check_constraints(DeclaredCommand& tool) {
  const auto& command = tool.active();
  const auto asked = [](const DeclaredOption& option) {
    return option.asks_about_tool == Given::yes && option.given > 0;
  };
  if (std::any_of(tool.options.begin(), tool.options.end(), asked)) return;
  if (std::any_of(command.options.begin(), command.options.end(), asked)) return;
  if (&command == &tool && tool.subcommand == Count::one)
    refuse("say what to do: {}", fmt::join(words_of(tool.children), ", "));
  check_constraints_of(command);
}

HelpPage help_page(const DeclaredCommand& command) {
  HelpPage page = command.page;
  page.usage = usage(command);
  HelpGroup commands{"Commands", {}};
  for (const auto* sub : command.children) commands.entries.emplace_back(sub->word, sub->page.what);
  HelpGroup arguments{"Arguments", {}};
  for (const auto& argument : command.arguments)
    arguments.entries.emplace_back(shown_argument(command, argument), argument.help);
  page.groups = {commands, arguments};
  auto options = command.options;
  // --help and --version, declared first, come last.
  std::rotate(options.begin(), options.begin() + 2, options.end());
  for (const auto& title : titles_of(options)) {
    HelpGroup group{title, {}};
    for (const auto& option : options)
      if (option.group == title)
        group.entries.emplace_back(
            shown_names(option),
            option.shown.empty() ? option.help : fmt::format("{} [{}]", option.help, option.shown));
    page.groups.push_back(std::move(group));
  }
  return page;
}

}  // namespace rekam::tool
