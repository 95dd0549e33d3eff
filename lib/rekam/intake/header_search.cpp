#include "rekam/intake/header_search.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/table/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

constexpr int kTitleRows = 20;
constexpr std::size_t kShownHeadings = 6;

const Layout* best_layout(const std::vector<Layout>& layouts,
                          std::span<const std::string_view> cells, FieldColumns& best_columns) {
  const Layout* best = nullptr;
  for (const auto& layout : layouts) {
    auto columns = match_columns(layout, cells);
    if (!is_resident_list(columns)) continue;
    if (best != nullptr && columns.fields.size() <= best_columns.fields.size()) continue;
    best = &layout;
    best_columns = std::move(columns);
  }
  return best;
}

[[noreturn]] void refuse(const std::string& path, const std::vector<std::string>& first_row,
                         const std::optional<std::string>& layout) {
  if (first_row.empty()) fail(ErrorKind::input, "{} is empty; export the list again", path);
  std::vector<std::string> shown;
  for (const auto& heading : first_row) {
    if (shown.size() == kShownHeadings) break;
    shown.push_back(printable(heading, 24));
  }
  if (layout)
    fail(ErrorKind::input,
         "{} does not fit the layout {}: it needs columns for the name and for the NIK or the "
         "household card; the first row is: {}",
         path, *layout, fmt::join(shown, ", "));
  fail(ErrorKind::input,
       "{} is no KK list that rekam knows: no row of headings with a name and a NIK or household "
       "card; the first row is: {}; name a layout with --layout FILE",
       path, fmt::join(shown, ", "));
}

}  // namespace

FoundHeader find_header(CsvReader& csv, const std::string& path,
                        const std::optional<std::string>& layout) {
  const std::vector<Layout> own =
      layout ? std::vector<Layout>{find_layout(*layout)} : std::vector<Layout>{};
  const auto& candidates = layout ? own : built_in_layouts();
  std::vector<std::string> first_row;
  for (int row = 0; row < kTitleRows; ++row) {
    const Row* cells = csv.next();
    if (cells == nullptr) break;
    if (first_row.empty()) first_row.assign(cells->cells.begin(), cells->cells.end());
    if (first_row.empty()) first_row.emplace_back(cells->raw);
    if (cells->trouble != RowTrouble::none) continue;
    FieldColumns columns;
    if (const Layout* fitting = best_layout(candidates, cells->cells, columns))
      return {*fitting, std::move(columns), {cells->cells.begin(), cells->cells.end()}};
  }
  refuse(shown_name(path), first_row, layout);
}

}  // namespace rekam
