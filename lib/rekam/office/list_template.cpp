#include "rekam/office/list_template.hpp"

#include "rekam/table/xlsx_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rekam {

namespace {

constexpr double kWidth = 20;

/// The name of the first sheet.
std::string_view title_of(ListKind kind) {
  constexpr std::array<std::string_view, 8> titles{"Penduduk", "Berkas KK", "Status",
                                                   "Hasil",    "Gangguan",  "Tempat Perekaman",
                                                   "Kalender", "Wilayah"};
  return titles.at(static_cast<std::size_t>(kind));
}

XlsxColumn column_to_fill(const TemplateColumn& column) {
  return {std::string{column.heading},
          std::max(kWidth, static_cast<double>(column.example.size()) + 2),
          {column.words.begin(), column.words.end()},
          fmt::format("{} ({}); contoh: {}", column.meaning, column.required, column.example)};
}

void write_guide(std::span<const TemplateColumn> columns, XlsxWriter& workbook) {
  workbook.sheet(
      {"Petunjuk",
       {{"Kolom", kWidth}, {"Wajib", kWidth}, {"Isi", 60}, {"Contoh", 26}, {"Pilihan", 60}}});
  for (const auto& column : columns) {
    const std::string words = fmt::format("{}", fmt::join(column.words, ", "));
    workbook.row(std::array<std::string_view, 5>{column.heading, column.required, column.meaning,
                                                 column.example, words});
  }
}

}  // namespace

void write_list_template(ListKind kind, Sink sink) {
  const auto columns = template_columns(kind);
  XlsxWriter workbook{std::move(sink), XlsxSize::small};
  XlsxSheet sheet{std::string{title_of(kind)}, {}};
  for (const auto& column : columns) sheet.columns.push_back(column_to_fill(column));
  workbook.sheet(std::move(sheet));
  write_guide(columns, workbook);
  workbook.finish();
}

}  // namespace rekam
