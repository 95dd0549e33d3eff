// What the page of the report says: a word or sentence for each key that its script asks for, and
// for each column, finding and severity.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam {

/// In the language in force. Columns without a word stand in the page as they are in the CSV.
std::vector<std::pair<std::string_view, std::string>> report_words();

}  // namespace rekam
