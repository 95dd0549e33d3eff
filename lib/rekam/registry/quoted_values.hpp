// Values as SQLite's quote() writes them, joined by commas: the form in which triggers keep rows.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rekam {

/// NULL, a whole number or a text.
using QuotedValue = std::variant<std::monostate, std::int64_t, std::string>;

/// Error{database} when that is not what `text` holds.
std::vector<QuotedValue> parse_quoted(std::string_view text);

}  // namespace rekam
