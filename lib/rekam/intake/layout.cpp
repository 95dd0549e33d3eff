#include "rekam/intake/layout.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/settings/ini_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr std::string_view kFolder = "layouts/";

std::optional<Field> field_named(std::string_view name) {
  for (int i = 1; i < kFieldCount; ++i)
    if (to_text(static_cast<Field>(i)) == name) return static_cast<Field>(i);
  return {};
}

/// Keys for matching lists without a registry; they name no field of a resident.
bool is_linkage_key(std::string_view key) { return key == "record_id" || key == "extra"; }

std::optional<char> delimiter_named(std::string_view text) {
  if (text == "tab" || text == "\\t") return '\t';
  if (text.size() == 1 && (text[0] == ',' || text[0] == ';' || text[0] == '\t')) return text[0];
  return {};
}

void read_layout_entry(const IniEntry& entry, std::string_view file, Layout& layout) {
  if (entry.key == "name") {
    layout.name = entry.value;
  } else if (entry.key == "dates") {
    for (const auto form : split(entry.value, '|')) {
      const auto parsed = parse_date_form(form);
      if (!parsed)
        fail(ErrorKind::settings,
             "{}:{}: '{}' is no form of dates; use DD-MM-YYYY, YYYY-MM-DD, "
             "YYYYMMDD or YYYY",
             file, entry.line, form);
      layout.dates.push_back(*parsed);
    }
  } else if (entry.key == "delimiter") {
    layout.delimiter = delimiter_named(entry.value);
    if (!layout.delimiter)
      fail(ErrorKind::settings, "{}:{}: the delimiter is , or ; or tab", file, entry.line);
  } else if (entry.key == "kecamatan") {
    layout.kecamatan = entry.value;
  } else if (entry.key == "desa") {
    layout.desa = entry.value;
  } else {
    constexpr std::array<std::string_view, 5> keys{"name", "dates", "delimiter", "kecamatan",
                                                   "desa"};
    const auto meant = nearest(entry.key, keys);
    fail(ErrorKind::settings, "{}:{}: a layout has no '{}'{}", file, entry.line, entry.key,
         meant ? fmt::format("; did you mean '{}'?", *meant) : "");
  }
}

void read_column_entry(const IniEntry& entry, std::string_view file, Layout& layout) {
  if (is_linkage_key(entry.key)) return;
  const auto field = field_named(entry.key);
  if (!field) {
    std::vector<std::string_view> names;
    for (int i = 1; i < kFieldCount; ++i) names.push_back(to_text(static_cast<Field>(i)));
    const auto meant = nearest(entry.key, names);
    fail(ErrorKind::settings, "{}:{}: there is no field '{}'{}", file, entry.line, entry.key,
         meant ? fmt::format("; did you mean '{}'?", *meant) : "");
  }
  ColumnRule rule{*field, {}};
  for (const auto alias : split(entry.value, '|')) {
    std::vector<std::string> headings;
    for (const auto heading : split(alias, '+')) headings.push_back(fold_heading(heading));
    const bool nameless = headings.empty() || std::any_of(headings.begin(), headings.end(),
                                                          [](const auto& h) { return h.empty(); });
    if (nameless)
      fail(ErrorKind::settings, "{}:{}: a column without a name; take a | or + away", file,
           entry.line);
    rule.alternatives.push_back(std::move(headings));
  }
  layout.columns.push_back(std::move(rule));
}

std::vector<Layout> read_built_in_layouts() {
  std::vector<Layout> layouts;
  for (const auto name : embedded_names())
    if (name.rfind(kFolder, 0) == 0) layouts.push_back(parse_layout(embedded_file(name), name));
  std::sort(layouts.begin(), layouts.end(),
            [](const Layout& a, const Layout& b) { return a.name < b.name; });
  return layouts;
}

}  // namespace

Layout parse_layout(std::string_view text, std::string_view file_name) {
  Layout layout;
  for (const auto& entry : read_ini(text, file_name, HashAfterValue::starts_comment)) {
    if (entry.section == "layout") {
      read_layout_entry(entry, file_name, layout);
    } else if (entry.section == "columns") {
      read_column_entry(entry, file_name, layout);
    } else {
      fail(ErrorKind::settings, "{}:{}: a layout has the sections [layout] and [columns] only",
           file_name, entry.line);
    }
  }
  if (layout.columns.empty())
    fail(ErrorKind::settings, "{}: the layout names no columns; it needs a section [columns]",
         file_name);
  if (layout.dates.empty()) layout.dates = usual_date_forms();
  return layout;
}

const std::vector<Layout>& built_in_layouts() {
  static const std::vector<Layout> layouts = read_built_in_layouts();
  return layouts;
}

Layout find_layout(const std::string& name_or_file) {
  std::vector<std::string_view> names;
  for (const auto& layout : built_in_layouts()) {
    if (layout.name == name_or_file) return layout;
    names.push_back(layout.name);
  }
  const bool is_file = name_or_file.find_first_of("./\\") != std::string::npos;
  if (!is_file) {
    const auto meant = nearest(name_or_file, names);
    fail(ErrorKind::usage, "there is no layout '{}'; {}", printable(name_or_file),
         meant ? fmt::format("did you mean {}?", *meant)
               : fmt::format("rekam knows {}", fmt::join(names, ", ")));
  }
  std::string text;
  for (const auto& entry : read_ini_file(name_or_file, HashAfterValue::starts_comment))
    text += fmt::format("[{}]\n{} = {}\n", entry.section, entry.key, entry.value);
  Layout layout = parse_layout(text, name_or_file);
  if (layout.name.empty()) layout.name = name_or_file;
  return layout;
}

bool FieldColumns::has(Field field) const {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& entry) { return entry.first == field; });
}

FieldColumns match_columns(const Layout& layout, std::span<const std::string_view> header) {
  std::vector<std::string> headings;
  for (const auto heading : header) {
    const bool ours = heading.substr(0, 6) == "rekam_";
    headings.push_back(ours ? std::string{} : fold_heading(heading));
  }
  FieldColumns columns;
  columns.width = header.size();
  for (const auto& rule : layout.columns) {
    for (const auto& alternative : rule.alternatives) {
      std::vector<std::size_t> indexes;
      for (const auto& heading : alternative) {
        const auto at = std::find(headings.begin(), headings.end(), heading);
        if (at != headings.end() && !heading.empty())
          indexes.push_back(static_cast<std::size_t>(at - headings.begin()));
      }
      if (indexes.size() != alternative.size()) continue;
      columns.fields.emplace_back(rule.field, std::move(indexes));
      break;
    }
  }
  return columns;
}

bool is_resident_list(const FieldColumns& columns) {
  return columns.has(Field::name) && (columns.has(Field::nik) || columns.has(Field::no_kk));
}

}  // namespace rekam
