// The command line of a tool: options are bound to variables, whose values are the defaults shown.
//
// The only user of CLI11, which stays in the .cpp file. The rules of the house live here once: exit
// 2 with a did-you-mean, examples first in --help, dates YYYY-MM-DD, no NIK in a message.

#pragma once

#include "rekam/base/date.hpp"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace rekam::tool {

/// Whether a flag was given.
enum class Given : bool { no, yes };

/// Whether the tool goes on after parsing, or --help or --version was all that was asked.
enum class ParseResult { run, done };

/// Bounds of a whole number, both included.
struct Range {
  int least = 0;
  int most = std::numeric_limits<int>::max();
};

class CommandLine {
 public:
  using Words = std::initializer_list<std::string_view>;
  template <typename Enum>
  using Meanings = std::initializer_list<std::pair<std::string_view, std::type_identity_t<Enum>>>;
  using Assign = std::function<void(std::string_view)>;

  CommandLine(std::string_view tool, std::string_view what);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  // An option is declared as `--capacity`, `-o,--output` or, with the name that its value has in
  // --help, `-o,--output FILE`. A variable changes only when its option is given.
  void option(std::string_view names, int& value, std::string_view help, Range range = {});
  void option(std::string_view names, std::optional<int>& value, std::string_view help,
              Range range = {});
  void option(std::string_view names, std::string& value, std::string_view help);
  void option(std::string_view names, std::optional<std::string>& value, std::string_view help);
  void option(std::string_view names, Date& value, std::string_view help);
  void option(std::string_view names, std::optional<Date>& value, std::string_view help);
  void option(std::string_view names, std::optional<Moment>& value, std::string_view help);
  /// May be given several times.
  void option(std::string_view names, std::vector<std::string>& value, std::string_view help);
  /// Takes two values: `--explain A B`.
  void option(std::string_view names, std::optional<std::pair<std::string, std::string>>& value,
              std::string_view help);
  /// Hands the typed text on; an Error that `assign` throws is the message. `shown` is the default.
  void option(std::string_view names, Assign assign, std::string_view shown, std::string_view help);

  void flag(std::string_view names, Given& value, std::string_view help);
  /// A flag that asks about the tool itself: when given, nothing else is required.
  void query(std::string_view names, Given& value, std::string_view help);

  /// One of `words`.
  void choice(std::string_view names, std::string& value, Words words, std::string_view help);
  void choice(std::string_view names, std::optional<std::string>& value, Words words,
              std::string_view help);
  /// Several of `words`: `--by desa,sex`, or the option repeated. Replaces the default.
  void choice(std::string_view names, std::vector<std::string>& value, Words words,
              std::string_view help);
  /// The meaning of one of the words: `choice("--format", format, {{"csv", Format::csv}}, "…")`.
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void choice(std::string_view names, Enum& value, Meanings<Enum> words, std::string_view help) {
    const auto usual = std::find_if(words.begin(), words.end(),
                                    [&value](const auto& word) { return word.second == value; });
    choose_meaning(names, value, usual == words.end() ? std::string_view{} : usual->first, words,
                   help);
  }
  /// The same of a choice that stays empty unless it is typed; `usual` is shown as what it is then.
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void choice(std::string_view names, std::optional<Enum>& value, std::string_view usual,
              Meanings<Enum> words, std::string_view help) {
    choose_meaning(names, value, usual, words, help);
  }

  // What is not an option, in order of declaration.
  void argument(std::string_view name, std::string& value, std::string_view help);  ///< Required.
  void argument(std::string_view name, std::optional<std::string>& value, std::string_view help);
  void argument(std::string_view name, std::vector<std::string>& value, std::string_view help);

  /// An option or argument that must be given, by the name it was declared with (`--date`, `FILE`).
  void require(std::string_view name);
  void exactly_one_of(Words names);
  void at_most_one_of(Words names);

  /// Heading in --help of the options declared from here on.
  void group(std::string_view title);
  void example(std::string_view command, std::string_view what);
  /// A paragraph at the end of --help.
  void note(std::string_view paragraph);

  /// Lives as long as this one. Has its own options: none is inherited.
  CommandLine& subcommand(std::string_view name, std::string_view what);
  /// One of the subcommands must be typed.
  void require_subcommand();
  /// Whether this subcommand was typed.
  bool chosen() const;
  /// Whether an option or argument of this (sub)command was given, by any of its names.
  bool given(std::string_view name) const;

  /// Assigns the variables, or prints --help, --version or, for the package, what `--completion
  /// bash|zsh` asks for. Throws Error{usage}.
  ParseResult parse(int argc, const char* const* argv);
  std::string help() const;

 private:
  /// `value`: what a meaning can be assigned to.
  template <typename Value, typename Meaning>
  void choose_meaning(std::string_view names, Value& value, std::string_view shown,
                      std::initializer_list<std::pair<std::string_view, Meaning>> words,
                      std::string_view help) {
    std::vector<std::string> allowed;
    std::vector<Meaning> meanings;
    for (const auto& [word, meaning] : words) {
      allowed.emplace_back(word);
      meanings.push_back(meaning);
    }
    choose(names, std::move(allowed), shown, help,
           [&value, meanings = std::move(meanings)](std::size_t at) { value = meanings[at]; });
  }

  struct Impl;
  explicit CommandLine(std::unique_ptr<Impl> impl);
  void choose(std::string_view names, std::vector<std::string> words, std::string_view shown,
              std::string_view help, std::function<void(std::size_t)> assign);

  std::unique_ptr<Impl> impl_;
};

}  // namespace rekam::tool
