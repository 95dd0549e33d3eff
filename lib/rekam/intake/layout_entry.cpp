#include "rekam/intake/layout_entry.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kLastHeaderRow = 10'000;

constexpr std::array<std::pair<std::string_view, LabelPart>, 10> kHouseholdLabels{
    {{"no_kk", LabelPart::no_kk},
     {"head", LabelPart::head},
     {"address", LabelPart::address},
     {"dusun", LabelPart::dusun},
     {"rt", LabelPart::rt},
     {"rw", LabelPart::rw},
     {"rt_rw", LabelPart::rt_rw},
     {"desa", LabelPart::desa},
     {"kecamatan", LabelPart::kecamatan},
     {"other", LabelPart::other}}};

std::optional<Field> field_named(std::string_view name) {
  for (int i = 1; i < kFieldCount; ++i)
    if (to_text(static_cast<Field>(i)) == name) return static_cast<Field>(i);
  return {};
}

std::vector<std::string_view> field_names() {
  std::vector<std::string_view> names;
  for (int i = 1; i < kFieldCount; ++i) names.push_back(to_text(static_cast<Field>(i)));
  return names;
}

[[noreturn]] void refuse_key(const IniEntry& entry, std::string_view file, std::string_view what,
                             std::span<const std::string_view> known) {
  const auto meant = nearest(entry.key, known);
  fail(ErrorKind::settings, "{}:{}: {} '{}'{}", file, entry.line, what, entry.key,
       meant ? translated("; did you mean '{}'?", *meant) : "");
}

std::optional<char> delimiter_named(std::string_view text) {
  if (text == "tab" || text == "\\t") return '\t';
  if (text.size() == 1 && (text[0] == ',' || text[0] == ';' || text[0] == '\t')) return text[0];
  return {};
}

std::vector<DateForm> date_forms(const IniEntry& entry, std::string_view file) {
  std::vector<DateForm> forms;
  for (const auto form : split(entry.value, '|')) {
    const auto parsed = parse_date_form(form);
    if (!parsed)
      fail(ErrorKind::settings,
           "{}:{}: '{}' is no form of dates; use DD-MM-YYYY, YYYY-MM-DD, YYYYMMDD or YYYY", file,
           entry.line, form);
    forms.push_back(*parsed);
  }
  return forms;
}

std::size_t header_row(const IniEntry& entry, std::string_view file) {
  std::size_t row = 0;
  const char* const end = entry.value.data() + entry.value.size();
  const auto [stop, error] = std::from_chars(entry.value.data(), end, row);
  if (error != std::errc{} || stop != end || row == 0 || row > kLastHeaderRow)
    fail(ErrorKind::settings, "{}:{}: header-row is the number of the row of headings, from 1",
         file, entry.line);
  return row;
}

void read_form_entry(const IniEntry& entry, std::string_view file, Layout& layout) {
  if (entry.key == "delimiter") {
    layout.delimiter = delimiter_named(entry.value);
    if (!layout.delimiter)
      fail(ErrorKind::settings, "{}:{}: the delimiter is , or ; or tab", file, entry.line);
  } else if (entry.key == "encoding") {
    layout.encoding = parse_encoding(entry.value);
    if (!layout.encoding)
      fail(ErrorKind::settings, "{}:{}: the encoding is utf-8, utf-16 or windows-1252", file,
           entry.line);
  } else if (entry.key == "header-row") {
    layout.header_row = header_row(entry, file);
  } else if (entry.key == "dates") {
    layout.dates = date_forms(entry, file);
    if (!layout.dates.empty()) layout.date_forms = DateForms::named;
  } else {
    constexpr std::array<std::string_view, 8> keys{"name",       "dates", "delimiter", "encoding",
                                                   "header-row", "sheet", "kecamatan", "desa"};
    refuse_key(entry, file, "a layout has no", keys);
  }
}

ColumnAlternatives column_alternatives(const IniEntry& entry, std::string_view file) {
  ColumnAlternatives alternatives;
  for (const auto alias : split(entry.value, '|')) {
    std::vector<std::string> headings;
    for (const auto heading : split(alias, '+')) headings.push_back(fold_heading(heading));
    const bool nameless = headings.empty() || std::any_of(headings.begin(), headings.end(),
                                                          [](const auto& h) { return h.empty(); });
    if (nameless)
      fail(ErrorKind::settings, "{}:{}: a column without a name; take a | or + away", file,
           entry.line);
    alternatives.push_back(std::move(headings));
  }
  return alternatives;
}

void add_labels(const IniEntry& entry, std::string_view file, LabelPart part, BlockRule& rule) {
  for (const auto label : split(entry.value, '|')) {
    auto words = label_words(label);
    if (words.empty())
      fail(ErrorKind::settings, "{}:{}: a label without a word; take a | away", file, entry.line);
    rule.labels.push_back({part, std::move(words)});
  }
}

}  // namespace

void read_layout_entry(const IniEntry& entry, std::string_view file, Layout& layout) {
  if (entry.key == "name") {
    layout.name = entry.value;
  } else if (entry.key == "sheet") {
    layout.sheet = entry.value;
  } else if (entry.key == "kecamatan") {
    layout.kecamatan = entry.value;
  } else if (entry.key == "desa") {
    layout.desa = entry.value;
  } else {
    read_form_entry(entry, file, layout);
  }
}

void read_column_entry(const IniEntry& entry, std::string_view file, Layout& layout) {
  if (entry.key == "record_id" || entry.key == "extra") {
    (entry.key == "extra" ? layout.extra : layout.record_id) = column_alternatives(entry, file);
    return;
  }
  const auto field = field_named(entry.key);
  if (!field) refuse_key(entry, file, "there is no field", field_names());
  layout.columns.push_back({*field, column_alternatives(entry, file)});
}

void read_household_entry(const IniEntry& entry, std::string_view file, Layout& layout) {
  if (!layout.block) layout.block.emplace();
  BlockRule& rule = *layout.block;
  if (entry.key == "continuation") {
    for (const auto name : split(entry.value, '|')) {
      const auto field = field_named(name);
      if (!field)
        fail(ErrorKind::settings, "{}:{}: there is no field '{}'", file, entry.line, name);
      rule.continuation.push_back(*field);
    }
    return;
  }
  if (entry.key == "foot") {
    for (const auto words : split(entry.value, '|')) rule.foot.push_back(label_words(words));
    std::erase(rule.foot, std::string{});
    return;
  }
  for (const auto& [key, part] : kHouseholdLabels)
    if (entry.key == key) return add_labels(entry, file, part, rule);
  std::vector<std::string_view> keys{"continuation", "foot"};
  for (const auto& [key, part] : kHouseholdLabels) keys.push_back(key);
  refuse_key(entry, file, "a household has no", keys);
}

}  // namespace rekam
