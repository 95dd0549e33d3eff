#include "support/help_page.hpp"

#include "rekam/base/message.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace rekam::tool {

namespace {

constexpr std::size_t kWidth = 79;
constexpr std::size_t kIndent = 26;

/// `text` broken at blanks; the first line starts at `column`, the others at `indent`.
std::string wrapped(std::string_view text, std::size_t column, std::size_t indent) {
  std::string lines;
  bool first_word = true;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!first_word && column + 1 + word.size() > kWidth) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
      first_word = true;
    }
    if (!first_word) lines += ' ';
    lines += word;
    column += word.size() + (first_word ? 0 : 1);
    first_word = false;
  }
  return lines + "\n";
}

std::string to_text(const HelpGroup& group) {
  std::string text = fmt::format("\n{}:\n", tr(group.title));
  for (const auto& [names, what] : group.entries) {
    const bool beside = names.size() + 4 <= kIndent;
    text += beside ? fmt::format("  {:<{}}", names, kIndent - 2)
                   : fmt::format("  {}\n{:{}}", names, "", kIndent);
    text += wrapped(what, kIndent, kIndent);
  }
  return text;
}

}  // namespace

std::string to_text(const HelpPage& page) {
  const auto title = page.name + ": ";
  std::string text = title + wrapped(page.what, title.size(), 2);
  if (!page.examples.empty()) text += translated("\nExamples:\n");
  for (const auto& [command, what] : page.examples)
    text += fmt::format("  {}\n      {}", command, wrapped(what, 6, 6));
  const auto usage = translated("\nUsage: {} ", page.name);
  text += usage + wrapped(page.usage, usage.size() - 1, 9);
  for (const auto& group : page.groups)
    if (!group.entries.empty()) text += to_text(group);
  for (const auto& note : page.notes) text += "\n" + wrapped(note, 0, 0);
  return text;
}

}  // namespace rekam::tool
