#include "support/command_line.hpp"

#include "support/command_line_impl.hpp"
#include "support/completion.hpp"
#include "support/help_page.hpp"
#include "support/talk.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace rekam::tool {

namespace {

/// The words up to `--`, which are split up, and those after it, which are no options.
struct Typed {
  Values words;
  Values after_marker;
};

Typed read_words(int argc, const char* const* argv) {
  const Values all{argv + std::min(argc, 1), argv + argc};
  const auto marker = std::find(all.begin(), all.end(), "--");
  return {{all.begin(), marker}, {marker == all.end() ? marker : marker + 1, all.end()}};
}

bool contains(const Values& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The declared options in the terms of CLI11. It only splits words up: what they mean, and whether
/// they may stand there, is ours, so that no message and no exit code of its own comes out.
class Grammar {
 public:
  Grammar(DeclaredCommand& command, CLI::App& app) : command_(&command), app_(&app) {
    app.set_help_flag();
    app.allow_extras()->require_subcommand(0, 1);
    for (const auto& option : command.options) options_.push_back(add(option));
    for (auto* const sub : command.children)
      children_.emplace_back(*sub, *app.add_subcommand(sub->word));
  }

  void hand_back() const {
    command_->chosen = app_->parsed() ? Given::yes : Given::no;
    command_->left = app_->remaining();
    for (std::size_t i = 0; i < options_.size(); ++i) {
      auto& option = command_->options[i];
      option.typed = options_[i]->results();
      option.given = option.typed.size() / std::max<std::size_t>(option.takes, 1);
    }
    for (const auto& child : children_) child.hand_back();
  }

 private:
  CLI::Option* add(const DeclaredOption& option) {
    const auto names = fmt::format("{}", fmt::join(option.names, ","));
    auto* const added = option.takes == 0
                            ? app_->add_flag(names)
                            : app_->add_option(names)->type_size(static_cast<int>(option.takes));
    return added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  DeclaredCommand* command_;
  CLI::App* app_;
  std::vector<CLI::Option*> options_;
  std::vector<Grammar> children_;
};

enum class Wrong { refused, ignored };

void split_up(DeclaredCommand& tool, const Values& words, Wrong wrong) {
  CLI::App app;
  const Grammar grammar{tool, app};
  Values reversed{words.rbegin(), words.rend()};
  try {
    app.parse(reversed);
  } catch (const CLI::Error& error) {
    if (wrong == Wrong::refused) refuse("{}", for_people(error.what()));
  }
  grammar.hand_back();
}

std::string versions(std::string_view tool) {
  return fmt::format("{} {}\nCLI11 {}, fmt {}.{}.{}\n", tool, REKAM_VERSION, CLI11_VERSION,
                     FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
}

}  // namespace

bool CommandLine::chosen() const { return impl_->command.chosen == Given::yes; }

bool CommandLine::given(std::string_view name) const { return impl_->command.given(name); }

std::string CommandLine::help() const { return to_text(help_page(impl_->command)); }

ParseResult CommandLine::parse(int argc, const char* const* argv) {
  const auto [words, after_marker] = read_words(argc, argv);
  auto& tool = impl_->command;
  if (contains(words, "--help") || contains(words, "-h")) {
    split_up(tool, words, Wrong::ignored);
    print_page(to_text(help_page(tool.active())));
    return ParseResult::done;
  }
  if (contains(words, "--version")) {
    print_page(versions(tool.word));
    return ParseResult::done;
  }
  if (const auto asked = std::find(words.begin(), words.end(), "--completion");
      asked != words.end()) {
    print_page(completion(tool, asked + 1 == words.end() ? "" : *(asked + 1)));
    return ParseResult::done;
  }
  check_words(tool, words);
  split_up(tool, words, Wrong::refused);
  assign(tool, after_marker);
  check_constraints(tool);
  return ParseResult::run;
}

}  // namespace rekam::tool
