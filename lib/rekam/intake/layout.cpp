#include "rekam/intake/layout.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/layout_entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace rekam {

namespace {

constexpr std::string_view kFolder = "layouts/";

std::vector<Layout> read_built_in_layouts() {
  std::vector<Layout> layouts;
  for (const auto name : embedded_names())
    if (name.rfind(kFolder, 0) == 0) layouts.push_back(parse_layout(embedded_file(name), name));
  std::sort(layouts.begin(), layouts.end(),
            [](const Layout& a, const Layout& b) { return a.name < b.name; });
  return layouts;
}

/// A block without a label of the card could never begin.
void complete_block(Layout& layout, std::string_view file) {
  auto& labels = layout.block->labels;
  const bool begins = std::any_of(labels.begin(), labels.end(),
                                  [](const auto& label) { return label.part == LabelPart::no_kk; });
  if (!begins)
    fail(ErrorKind::settings, "{}: [household] needs the label of no_kk, which begins a household",
         file);
  labels.insert(labels.end(), page_labels().begin(), page_labels().end());
}

Layout layout_of(const std::vector<IniEntry>& entries, std::string_view file_name) {
  Layout layout;
  for (const auto& entry : entries) {
    if (entry.section == "layout") {
      read_layout_entry(entry, file_name, layout);
    } else if (entry.section == "columns") {
      read_column_entry(entry, file_name, layout);
    } else if (entry.section == "household") {
      read_household_entry(entry, file_name, layout);
    } else {
      fail(ErrorKind::settings,
           "{}:{}: a layout has the sections [layout], [columns] and [household] only", file_name,
           entry.line);
    }
  }
  if (layout.columns.empty())
    fail(ErrorKind::settings, "{}: the layout names no columns; it needs a section [columns]",
         file_name);
  if (layout.dates.empty()) layout.dates = usual_date_forms();
  if (layout.block) complete_block(layout, file_name);
  return layout;
}

}  // namespace

Layout parse_layout(std::string_view text, std::string_view file_name) {
  return layout_of(read_ini(text, file_name, HashAfterValue::starts_comment), file_name);
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
  std::error_code trouble;
  const bool is_file = name_or_file.find_first_of("./\\") != std::string::npos ||
                       std::filesystem::is_regular_file(name_or_file, trouble);
  if (!is_file) {
    const auto meant = nearest(name_or_file, names);
    fail(ErrorKind::usage, "there is no layout '{}'; {}", printable(name_or_file),
         meant ? translated("did you mean {}?", *meant)
               : fmt::format("rekam knows {}", fmt::join(names, ", ")));
  }
  Layout layout =
      layout_of(read_ini_file(name_or_file, HashAfterValue::starts_comment), name_or_file);
  if (layout.name.empty()) layout.name = name_or_file;
  return layout;
}

const std::vector<Label>& page_labels() {
  static const std::vector<Label> labels = [] {
    std::vector<Label> known;
    const auto add = [&](LabelPart part, std::initializer_list<std::string_view> words) {
      for (const auto word : words) known.push_back({part, label_words(word)});
    };
    add(LabelPart::kecamatan, {"KECAMATAN", "NAMA KECAMATAN", "KEC"});
    add(LabelPart::desa, {"DESA", "KELURAHAN", "DESA/KELURAHAN", "KELURAHAN/DESA", "DESA/KEL",
                          "NAMA DESA", "NAMA DESA/KELURAHAN"});
    add(LabelPart::date, {"TANGGAL", "TGL", "PER", "PER TANGGAL", "KEADAAN", "KEADAAN S/D",
                          "KEADAAN PER", "KEADAAN TANGGAL", "S/D", "PERIODE", "POSISI"});
    add(LabelPart::other, {"PROVINSI", "PROPINSI", "KABUPATEN", "KABUPATEN/KOTA", "KAB", "KOTA",
                           "KAB/KOTA", "HALAMAN", "HAL", "PAGE"});
    return known;
  }();
  return labels;
}

}  // namespace rekam
