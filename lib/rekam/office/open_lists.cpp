#include "rekam/office/open_lists.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/layout.hpp"
#include "rekam/office/list_import.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace rekam {

namespace {

bool is_heading(std::span<const ListColumn> columns, const std::string& folded) {
  return std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
    return fold_heading(column.name) == folded ||
           std::any_of(column.aliases.begin(), column.aliases.end(),
                       [&](auto alias) { return fold_heading(alias) == folded; });
  });
}

/// Headings of resident lists, which stand beside the columns of any kind: a name, an address.
bool is_resident_heading(const std::string& folded) {
  static const std::set<std::string> known = [] {
    std::set<std::string> headings;
    for (const auto& layout : built_in_layouts())
      for (const auto& column : layout.columns)
        for (const auto& alternative : column.alternatives)
          headings.insert(alternative.begin(), alternative.end());
    return headings;
  }();
  return known.contains(folded);
}

/// A column whose heading is mistyped would be lost, and its rows would get the usual values.
void refuse_mistyped(const OpenList& open, std::span<const ListColumn> columns) {
  constexpr std::size_t kShortest = 4;
  std::vector<std::string_view> missing;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (open.list->has(i)) continue;
    missing.push_back(columns[i].name);
    missing.insert(missing.end(), columns[i].aliases.begin(), columns[i].aliases.end());
  }
  for (const auto& heading : open.list->header()) {
    const std::string folded = fold_heading(heading);
    if (folded.size() < kShortest || is_heading(columns, folded) || is_resident_heading(folded))
      continue;
    const auto meant = std::find_if(missing.begin(), missing.end(), [&](std::string_view name) {
      return edit_distance(folded, fold_heading(name), 1) <= 1;
    });
    if (meant != missing.end())
      fail(ErrorKind::input, "{} has a column '{}'; is '{}' meant? Correct its heading", open.path,
           printable(heading), *meant);
  }
}

}  // namespace

std::vector<OpenList> open_lists(const std::vector<std::string>& files,
                                 std::span<const ListColumn> columns,
                                 std::optional<Encoding> encoding) {
  ListFileOptions options;
  options.encoding = encoding;
  refuse_pipe_among(files);
  std::vector<OpenList> lists;
  std::string refused;
  for (const auto& path : files) {
    try {
      lists.push_back({path, std::make_unique<TableList>(path, columns, options)});
      refuse_mistyped(lists.back(), columns);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      refused += (refused.empty() ? "" : "; ") + std::string{error.what()};
    }
  }
  if (!refused.empty()) fail(ErrorKind::input, "nothing was stored: {}", refused);
  std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) {
    return std::pair{base_name(a.path), a.path} < std::pair{base_name(b.path), b.path};
  });
  return lists;
}

}  // namespace rekam
