// How a tool declares its command line: the members of CommandLine that take variables.

#include "rekam/base/text.hpp"
#include "support/command_line_impl.hpp"

#include <fmt/format.h>

namespace rekam::tool {

CommandLine::CommandLine(std::string_view tool, std::string_view what)
    : impl_(std::make_unique<Impl>(tool, std::string{tool}, what)) {}

CommandLine::CommandLine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

CommandLine::~CommandLine() = default;

void CommandLine::option(std::string_view names, int& value, std::string_view help, Range range) {
  impl_->bind_number(names, value, help, range);
}
void CommandLine::option(std::string_view names, std::optional<int>& value, std::string_view help,
                         Range range) {
  impl_->bind_number(names, value, help, range);
}
void CommandLine::option(std::string_view names, std::string& value, std::string_view help) {
  impl_->bind(names, "TEXT", value, help);
}
void CommandLine::option(std::string_view names, std::optional<std::string>& value,
                         std::string_view help) {
  impl_->bind(names, "TEXT", value, help);
}
void CommandLine::option(std::string_view names, Date& value, std::string_view help) {
  impl_->bind(names, "DATE", value, help);
}
void CommandLine::option(std::string_view names, std::optional<Date>& value,
                         std::string_view help) {
  impl_->bind(names, "DATE", value, help);
}
void CommandLine::option(std::string_view names, std::optional<Moment>& value,
                         std::string_view help) {
  impl_->bind(names, "DATETIME", value, help);
}

void CommandLine::option(std::string_view names, std::vector<std::string>& value,
                         std::string_view help) {
  auto option = read_spec(names, "TEXT", tr(help));
  option.shown = fmt::format("{}", fmt::join(value, ","));
  option.times = Count::any;
  option.assign = [&value](const Values& typed) { value = typed; };
  impl_->add(std::move(option));
}

void CommandLine::option(std::string_view names,
                         std::optional<std::pair<std::string, std::string>>& value,
                         std::string_view help) {
  auto option = read_spec(names, "A B", tr(help));
  option.takes = 2;
  option.assign = [&value](const Values& typed) { value.emplace(typed.at(0), typed.at(1)); };
  impl_->add(std::move(option));
}

void CommandLine::option(std::string_view names, Assign assign, std::string_view shown,
                         std::string_view help) {
  impl_->add_one(
      read_spec(names, "TEXT", tr(help)), std::string{shown},
      [assign = std::move(assign)](const std::string&, const std::string& text) { assign(text); });
}

void CommandLine::flag(std::string_view names, Given& value, std::string_view help) {
  auto option = read_spec(names, "", tr(help));
  option.assign = [&value](const Values&) { value = Given::yes; };
  impl_->add(std::move(option));
}

void CommandLine::query(std::string_view names, Given& value, std::string_view help) {
  flag(names, value, help);
  impl_->command.options.back().asks_about_tool = Given::yes;
}

void CommandLine::choice(std::string_view names, std::string& value, Words words,
                         std::string_view help) {
  choose(
      names, {words.begin(), words.end()}, value, help,
      [&value, known = Values{words.begin(), words.end()}](std::size_t at) { value = known[at]; });
}

void CommandLine::choice(std::string_view names, std::optional<std::string>& value, Words words,
                         std::string_view help) {
  choose(
      names, {words.begin(), words.end()}, value.value_or(""), help,
      [&value, known = Values{words.begin(), words.end()}](std::size_t at) { value = known[at]; });
}

void CommandLine::choice(std::string_view names, std::vector<std::string>& value, Words words,
                         std::string_view help) {
  auto option = read_spec(names, "LIST", fmt::format("{}: {}", tr(help), fmt::join(words, ", ")));
  option.shown = fmt::format("{}", fmt::join(value, ","));
  option.times = Count::any;
  option.words = {words.begin(), words.end()};
  option.assign = [&value, name = option.name(),
                   known = Values{words.begin(), words.end()}](const Values& typed) {
    value.clear();
    for (const auto& list : typed)
      for (const auto word : split(list, ','))
        value.push_back(known[read_choice(name, word, known)]);
    if (value.empty()) refuse("{} needs a value", name);
  };
  impl_->add(std::move(option));
}

void CommandLine::choose(std::string_view names, std::vector<std::string> words,
                         std::string_view shown, std::string_view help,
                         std::function<void(std::size_t)> assign) {
  const auto list = fmt::format("{}", fmt::join(words, "|"));
  const bool is_short = list.size() <= 16;
  auto option =
      read_spec(names, is_short ? list : "WORD",
                is_short ? tr(help) : fmt::format("{}: {}", tr(help), fmt::join(words, ", ")));
  option.words = words;
  impl_->add_one(std::move(option), std::string{shown},
                 [assign = std::move(assign), words = std::move(words)](const std::string& name,
                                                                        const std::string& text) {
                   assign(read_choice(name, text, words));
                 });
}

void CommandLine::argument(std::string_view name, std::string& value, std::string_view help) {
  impl_->add_argument(name, Count::one, help, [&value](const Values& typed) { value = typed[0]; });
  require(name);
}

void CommandLine::argument(std::string_view name, std::optional<std::string>& value,
                           std::string_view help) {
  impl_->add_argument(name, Count::maybe, help,
                      [&value](const Values& typed) { value = typed[0]; });
}

void CommandLine::argument(std::string_view name, std::vector<std::string>& value,
                           std::string_view help) {
  impl_->add_argument(name, Count::any, help, [&value](const Values& typed) { value = typed; });
}

void CommandLine::require(std::string_view name) { impl_->constrain(1, 1, {name}); }
void CommandLine::exactly_one_of(Words names) { impl_->constrain(1, 1, names); }
void CommandLine::at_most_one_of(Words names) { impl_->constrain(0, 1, names); }

void CommandLine::group(std::string_view title) { impl_->group = title; }

void CommandLine::example(std::string_view command, std::string_view what) {
  impl_->command.page.examples.emplace_back(command, tr(what));
}

void CommandLine::note(std::string_view paragraph) {
  impl_->command.page.notes.emplace_back(tr(paragraph));
}

CommandLine& CommandLine::subcommand(std::string_view name, std::string_view what) {
  auto& command = impl_->command;
  auto impl = std::make_unique<Impl>(name, fmt::format("{} {}", command.page.name, name), what);
  command.children.push_back(&impl->command);
  return *impl_->children.emplace_back(new CommandLine{std::move(impl)});
}

void CommandLine::require_subcommand() { impl_->command.subcommand = Count::one; }

}  // namespace rekam::tool
