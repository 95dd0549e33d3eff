#include "rekam/intake/column_match.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/layout.hpp"

#include <algorithm>
#include <optional>

namespace rekam {

namespace {

bool is_ours(std::string_view heading) { return heading.substr(0, 6) == "rekam_"; }

std::string folded(std::string_view heading) {
  return is_ours(heading) ? std::string{} : fold_heading(heading);
}

std::optional<std::size_t> column_named(const ColumnHeadings& headings, const std::string& name) {
  for (std::size_t column = 0; column < headings.size(); ++column) {
    const auto& names = headings[column];
    if (std::find(names.begin(), names.end(), name) != names.end()) return column;
  }
  return {};
}

/// The columns of one alternative; empty unless all of them are there.
std::vector<std::size_t> columns_of(const std::vector<std::string>& names,
                                    const ColumnHeadings& headings) {
  std::vector<std::size_t> indexes;
  for (const auto& name : names) {
    const auto column = name.empty() ? std::nullopt : column_named(headings, name);
    if (!column) return {};
    indexes.push_back(*column);
  }
  return indexes;
}

std::vector<std::size_t> first_alternative(const ColumnAlternatives& alternatives,
                                           const ColumnHeadings& headings) {
  for (const auto& alternative : alternatives)
    if (auto indexes = columns_of(alternative, headings); !indexes.empty()) return indexes;
  return {};
}

}  // namespace

bool FieldColumns::has(Field field) const {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& entry) { return entry.first == field; });
}

std::size_t FieldColumns::first(Field field) const {
  for (const auto& [found, indexes] : fields)
    if (found == field) return indexes.front();
  return width;
}

ColumnHeadings headings_of(std::span<const std::string_view> row) {
  ColumnHeadings headings(row.size());
  for (std::size_t i = 0; i < row.size(); ++i)
    if (auto heading = folded(row[i]); !heading.empty()) headings[i].push_back(std::move(heading));
  return headings;
}

ColumnHeadings headings_of(std::span<const std::string_view> upper,
                           std::span<const std::string_view> lower) {
  ColumnHeadings headings(std::max(upper.size(), lower.size()));
  std::string title;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto above = i < upper.size() ? folded(upper[i]) : std::string{};
    const auto below = i < lower.size() ? folded(lower[i]) : std::string{};
    if (!above.empty()) title = above;
    if (below.empty()) {
      if (!above.empty()) headings[i].push_back(above);
      continue;
    }
    headings[i] = {below, title + below};
    if (!above.empty()) headings[i].push_back(above);
  }
  return headings;
}

FieldColumns match_columns(const Layout& layout, const ColumnHeadings& headings) {
  FieldColumns columns;
  columns.width = headings.size();
  for (const auto& rule : layout.columns)
    if (auto indexes = first_alternative(rule.alternatives, headings); !indexes.empty())
      columns.fields.emplace_back(rule.field, std::move(indexes));
  columns.record_id = first_alternative(layout.record_id, headings);
  columns.extra = first_alternative(layout.extra, headings);
  return columns;
}

FieldColumns match_columns(const Layout& layout, std::span<const std::string_view> header) {
  return match_columns(layout, headings_of(header));
}

bool is_resident_list(const FieldColumns& columns) {
  return columns.has(Field::name) && (columns.has(Field::nik) || columns.has(Field::no_kk));
}

bool is_comparable(const FieldColumns& columns) {
  return columns.has(Field::name) || columns.has(Field::nik);
}

}  // namespace rekam
