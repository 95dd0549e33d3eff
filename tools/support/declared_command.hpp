// What a tool declared about its command line, and the rules of the house about what was typed.
// CommandLine fills it; nothing here knows the library that splits the words up.

#pragma once

#include "support/command_line.hpp"
#include "support/help_page.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tool {

inline constexpr std::string_view kEveryTool = "Options of every tool";

using Values = std::vector<std::string>;

/// How often something may be typed.
enum class Count { one, maybe, any };

struct DeclaredOption {
  Values names;            ///< `-o`, `--output`
  std::string value_name;  ///< Empty: a flag.
  std::string help;
  std::string group;
  std::string shown;      ///< The default.
  Values words;           ///< What its value may be; empty: anything.
  std::size_t takes = 0;  ///< Values each time it is given.
  Count times = Count::maybe;
  Given asks_about_tool = Given::no;
  std::function<void(const Values&)> assign;
  std::size_t given = 0;  ///< Times it was typed.
  Values typed;

  const std::string& name() const { return names.back(); }
};

struct DeclaredArgument {
  std::string name;
  std::string help;
  Count count = Count::one;
  std::function<void(const Values&)> assign;
  Given given = Given::no;
};

/// How many of these options and arguments must, and may, be given.
struct Constraint {
  std::size_t least;
  std::size_t most;
  Values names;
};

struct DeclaredCommand {
  std::string word;  ///< `plan`; of a tool its name.
  HelpPage page;     ///< Name, purpose, examples and notes; help_page() adds the rest.
  std::vector<DeclaredOption> options;
  std::vector<DeclaredArgument> arguments;
  std::vector<Constraint> constraints;
  std::vector<DeclaredCommand*> children;
  Count subcommand = Count::maybe;
  Given chosen = Given::no;
  Values left;  ///< Typed words that are neither options of this command nor their values.

  const DeclaredOption* find(std::string_view name) const;
  const DeclaredCommand* child(std::string_view word) const;
  bool given(std::string_view name) const;
  /// The subcommand that was typed, else this one.
  DeclaredCommand& active();
};

/// `-o,--output FILE`; `value_name` is what the value is called if the spec does not say.
DeclaredOption read_spec(std::string_view spec, std::string_view value_name, std::string_view help);

/// Before the words are split up: options lack no value. Throws Error{usage}, as all below.
void check_words(const DeclaredCommand& tool, const Values& words);

/// After: nothing is left over, and variables are assigned. `after_marker` is what followed `--`.
void assign(DeclaredCommand& tool, const Values& after_marker);

/// Whatever must be there is.
void check_constraints(DeclaredCommand& tool);

HelpPage help_page(const DeclaredCommand& command);

}  // namespace rekam::tool
