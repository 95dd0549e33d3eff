#include "rekam/report/findings_workbook.hpp"

#include "rekam/base/message.hpp"
#include "rekam/report/findings_report.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rekam {

namespace {

enum OwnColumn : std::size_t { codes, advice, line };
constexpr std::array<std::string_view, 3> kOwnColumns{"rekam_temuan", "rekam_saran", "rekam_baris"};
constexpr std::array<double, 3> kOwnWidths{22, 80, 12};
constexpr double kWidth = 18;

XlsxMark mark_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return XlsxMark::none;
    case Severity::warning:
      return XlsxMark::warning;
    case Severity::error:
      return XlsxMark::error;
  }
  return XlsxMark::none;
}

void append(std::string& text, std::string_view separator, std::string_view more) {
  if (!text.empty()) text += separator;
  text += more;
}

bool has_word(std::string_view words, std::string_view word) {
  return words.find(word) != std::string_view::npos;
}

std::string explanation(const CellFinding& found) {
  const auto& rule = rule_of(found.code);
  std::string text{rule.text};
  text += ": ";
  text += message_of({found.code, Field::none, {}, found.detail});
  text += "; ";
  text += tr(rule.advice);
  return text;
}

}  // namespace

FindingsWorkbook::FindingsWorkbook(Sink sink, XlsxSize size) : workbook_(std::move(sink), size) {}

void FindingsWorkbook::sheet(std::string_view name, std::span<const std::string> header) {
  XlsxSheet sheet{std::string{name}, {}};
  columns_.clear();
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i].starts_with("rekam_")) continue;
    columns_.push_back(i);
    sheet.columns.push_back({header[i], kWidth});
  }
  for (std::size_t i = 0; i < kOwnColumns.size(); ++i)
    sheet.columns.push_back({std::string{kOwnColumns[i]}, kOwnWidths[i]});
  workbook_.sheet(std::move(sheet));
}

void FindingsWorkbook::row(std::size_t line_number, std::span<const std::string_view> cells,
                           std::span<const CellFinding> findings) {
  const std::size_t width = columns_.size();
  row_.assign(width + kOwnColumns.size(), {});
  for (std::size_t i = 0; i < width; ++i)
    if (columns_[i] < cells.size()) row_[i].text = cells[columns_[i]];
  comments_.assign(row_.size(), {});
  codes_.clear();
  advice_.clear();
  for (const auto& found : findings) show(found, place_of(found));
  line_ = std::to_string(line_number);
  row_[width + codes].text = codes_;
  row_[width + advice].text = advice_;
  row_[width + line].text = line_;
  row_[width + line].kind = CellKind::number;
  for (std::size_t i = 0; i < row_.size(); ++i) row_[i].comment = comments_[i];
  workbook_.row(row_);
}

/// The cell in doubt, or that of the codes.
std::size_t FindingsWorkbook::place_of(const CellFinding& found) const {
  const auto at =
      found.column ? std::find(columns_.begin(), columns_.end(), *found.column) : columns_.end();
  return static_cast<std::size_t>(at - columns_.begin()) +
         (at == columns_.end() ? static_cast<std::size_t>(codes) : 0);
}

void FindingsWorkbook::show(const CellFinding& found, std::size_t place) {
  const auto& rule = rule_of(found.code);
  if (rule.severity == Severity::note) return;
  const std::string text = explanation(found);
  if (!has_word(codes_, rule.text)) append(codes_, " ", rule.text);
  append(advice_, "\n", text);
  append(comments_[place], "\n", text);
  row_[place].mark = std::max(row_[place].mark, mark_of(rule.severity));
}

void FindingsWorkbook::finish(const FindingCounts& counts) {
  workbook_.sheet(
      {"Ringkasan",
       {{"Temuan", 16}, {"Tingkat", 12}, {"Jumlah", 12}, {"Masalah", 60}, {"Saran", 80}}});
  for (const auto& rule : all_finding_rules()) {
    if (counts.of(rule.code) == 0) continue;
    const std::string message = tr(rule.message);
    const std::string advice = tr(rule.advice);
    const std::string count = std::to_string(counts.of(rule.code));
    const XlsxMark mark = mark_of(rule.severity);
    workbook_.row(std::array<XlsxCell, 5>{{{rule.text, CellKind::text, mark},
                                           {to_text(rule.severity)},
                                           {count, CellKind::number},
                                           {message},
                                           {advice}}});
  }
  workbook_.finish();
}

}  // namespace rekam
