#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/header_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rekam {

namespace {

constexpr std::size_t kShownHeadings = 6;
constexpr std::size_t kHeadingCharacters = 24;
constexpr std::size_t kFewestValues = 2;

bool is_sixteen_digits(std::string_view text) {
  text = trim(text);
  if (text.starts_with('\'')) text.remove_prefix(1);
  return text.size() == 16 && std::all_of(text.begin(), text.end(), is_digit);
}

/// A NIK, however it is grouped, or one that lost a digit.
bool holds_long_number(std::string_view text) {
  const auto numbers = numbers_in(text);
  return std::any_of(numbers.begin(), numbers.end(), [](const NumberInText& number) {
    return number.digits.size() >= kLongNumber;
  });
}

/// What stands where headings should be; nothing of it when it is a person.
std::string first_headings(std::span<const Row* const> rows) {
  const auto& cells = rows.front()->cells;
  if (std::any_of(cells.begin(), cells.end(), holds_long_number)) return "a person, not headings";
  std::vector<std::string> shown;
  for (const auto heading : rows.front()->cells) {
    if (shown.size() == kShownHeadings) break;
    shown.push_back(printable(heading, kHeadingCharacters));
  }
  if (shown.empty()) shown.push_back(printable(rows.front()->raw, kHeadingCharacters));
  return fmt::format("{}", fmt::join(shown, ", "));
}

/// What the values of one column look like. Members of a household share its card number, and only
/// a NIK has women's days, which begin at 41.
std::string_view likeness(std::span<const Row* const> rows, std::size_t column) {
  std::set<std::string_view> different;
  std::size_t filled = 0, numbers = 0, women = 0;
  for (const Row* row : rows) {  // a heading is filled, and no number
    const auto text = column < row->cells.size() ? trim(row->cells[column]) : std::string_view{};
    if (text.empty()) continue;
    ++filled;
    if (!is_sixteen_digits(text)) continue;
    ++numbers;
    women += text[text.size() - 10] >= '4' ? 1 : 0;
    different.insert(text);
  }
  if (filled < kFewestValues || numbers * 10 < (filled - 1) * 8) return {};
  if (women > 0) return "the NIK";
  return different.size() == numbers ? "a NIK or a household card" : "the household card";
}

std::string likely_columns(std::span<const Row* const> rows) {
  std::string hints;
  for (std::size_t column = 0; column < rows.front()->cells.size(); ++column) {
    const auto what = likeness(rows, column);
    if (!what.empty()) hints += fmt::format("; column {} looks like {}", column + 1, what);
  }
  return hints;
}

/// A heading of the first row that is nearly one that rekam knows.
std::string near_heading(std::span<const Row* const> rows, std::span<const Layout> layouts) {
  std::vector<std::string_view> known;
  for (const auto& layout : layouts)
    for (const auto& rule : layout.columns)
      for (const auto& alternative : rule.alternatives)
        known.insert(known.end(), alternative.begin(), alternative.end());
  for (const auto heading : rows.front()->cells) {
    const auto folded = fold_heading(heading);
    if (folded.size() < 3 || std::find(known.begin(), known.end(), folded) != known.end()) continue;
    if (const auto meant = nearest(folded, known))
      return fmt::format("; '{}' is nearly {}", printable(heading, kHeadingCharacters), *meant);
  }
  return {};
}

}  // namespace

void refuse_list(const std::string& path, std::span<const Row* const> rows,
                 const std::optional<std::string>& layout, ListUse use) {
  const auto name = shown_name(path);
  if (rows.empty()) fail(ErrorKind::input, "{} is empty; export the list again", name);
  const auto hints = likely_columns(rows);
  if (layout) {
    const std::vector<Layout> own{find_layout(*layout)};
    fail(ErrorKind::input,
         "{} does not fit the layout {}: it needs columns for {}; the first row is: {}{}{}", name,
         *layout,
         use == ListUse::comparison ? "the name or the NIK"
                                    : "the name and for the NIK or the household card",
         first_headings(rows), near_heading(rows, own), hints);
  }
  fail(ErrorKind::input,
       "{} is no KK list that rekam knows: no row of headings with a name and a NIK or household "
       "card; the first row is: {}{}{}; {} with --layout FILE",
       name, first_headings(rows), near_heading(rows, built_in_layouts()), hints,
       hints.empty() ? "name a layout" : "write a layout that names these columns, and give it");
}

}  // namespace rekam
