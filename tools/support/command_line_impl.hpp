// The inside of a CommandLine: what was declared, and how a typed variable becomes a declaration.

#pragma once

#include "rekam/base/message.hpp"
#include "support/command_line.hpp"
#include "support/declared_command.hpp"
#include "support/option_values.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam::tool {

struct CommandLine::Impl {
  DeclaredCommand command;
  std::string group = "Options";
  std::vector<std::unique_ptr<CommandLine>> children;

  Impl(std::string_view word, std::string name, std::string_view what) {
    command.word = word;
    command.page.name = std::move(name);
    command.page.what = tr(what);
    add(read_spec("-h,--help", "", tr("This page"))).group = kEveryTool;
    add(read_spec("--version", "", tr("The version of rekam and of its libraries"))).group =
        kEveryTool;
  }

  DeclaredOption& add(DeclaredOption option) {
    option.group = group;
    return command.options.emplace_back(std::move(option));
  }

  /// An option of one value. `assign(name, text)` gets the option's name for its messages.
  template <typename Assigner>
  void add_one(DeclaredOption option, std::string shown, Assigner assigner) {
    option.shown = std::move(shown);
    option.assign = [name = option.name(), assigner](const Values& typed) {
      assigner(name, typed.at(0));
    };
    add(std::move(option));
  }

  template <typename Value>
  void bind(std::string_view spec, std::string_view value_name, Value& value,
            std::string_view help) {
    add_one(read_spec(spec, value_name, tr(help)), shown(value),
            [&value](const std::string& name, const std::string& text) {
              read_value(name, text, value);
            });
  }

  template <typename Number>
  void bind_number(std::string_view spec, Number& value, std::string_view help, Range range) {
    add_one(read_spec(spec, "N", tr(help)), shown(value),
            [&value, range](const std::string& name, const std::string& text) {
              value = read_number(name, text, range);
            });
  }

  void add_argument(std::string_view name, Count count, std::string_view help,
                    std::function<void(const Values&)> assign) {
    command.arguments.push_back({std::string{name}, tr(help), count, std::move(assign)});
  }

  void constrain(std::size_t least, std::size_t most, Words names) {
    command.constraints.push_back({least, most, {names.begin(), names.end()}});
  }
};

}  // namespace rekam::tool
