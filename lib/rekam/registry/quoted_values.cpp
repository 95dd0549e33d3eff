#include "rekam/registry/quoted_values.hpp"

#include "rekam/base/message.hpp"
#include "rekam/registry/damage.hpp"

#include <charconv>

namespace rekam {

namespace {

[[noreturn]] void fail_to_parse() { refuse_damaged(tr("a former row of reference data")); }

/// `text` starts with a quote; takes the value off it.
std::string take_text(std::string_view& text) {
  std::string value;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] != '\'') {
      value += text[at];
    } else if (text.substr(at + 1).starts_with('\'')) {
      value += text[at++];
    } else {
      text.remove_prefix(at + 1);
      return value;
    }
  }
  fail_to_parse();
}

std::int64_t take_number(std::string_view& text) {
  std::int64_t value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (trouble != std::errc{}) fail_to_parse();
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

QuotedValue take_value(std::string_view& text) {
  constexpr std::string_view kNull = "NULL";
  if (text.starts_with(kNull)) {
    text.remove_prefix(kNull.size());
    return {};
  }
  if (text.starts_with('\'')) return take_text(text);
  return take_number(text);
}

}  // namespace

std::vector<QuotedValue> parse_quoted(std::string_view text) {
  std::vector<QuotedValue> values;
  for (;;) {
    values.push_back(take_value(text));
    if (text.empty()) return values;
    if (!text.starts_with(',')) fail_to_parse();
    text.remove_prefix(1);
  }
}

}  // namespace rekam
