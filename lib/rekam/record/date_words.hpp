// Months and weekdays in both languages, with the abbreviations and old spellings of lists.

#pragma once

#include <optional>
#include <string_view>

namespace rekam {

/// 1 to 12 for `Agustus`, `AGT`, `Aug`, `Pebruari`, `Nopember`, `Djanuari` …
std::optional<int> month_of_word(std::string_view word);

/// `Senin`, `Jum'at`, `Monday` …
bool is_weekday(std::string_view word);

/// The text without a weekday and comma in front of it.
std::string_view without_weekday(std::string_view text);

}  // namespace rekam
