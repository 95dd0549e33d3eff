#include "rekam/office/rejects_file.hpp"

#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace rekam {

namespace {

constexpr std::array<std::string_view, 5> kOwnColumns{"rekam_file", "rekam_sheet", "rekam_line",
                                                      "rekam_codes", "rekam_advice"};

bool is_ours(std::string_view heading) { return heading.substr(0, 6) == "rekam_"; }

XlsxSheet sheet_of(const std::vector<std::string_view>& headings) {
  constexpr double kWidth = 18, kAdviceWidth = 80;
  XlsxSheet sheet{"Ditolak", {}};
  for (const auto heading : headings)
    sheet.columns.push_back(
        {std::string{heading}, heading == kOwnColumns.back() ? kAdviceWidth : kWidth});
  return sheet;
}

/// A heading and which of its equals it is: `NIK` and `nik` are one column, two `KET` are two.
using ColumnKey = std::pair<std::string, std::size_t>;

std::vector<ColumnKey> keys_of(const std::vector<std::string>& header) {
  std::map<std::string, std::size_t> met;
  std::vector<ColumnKey> keys;
  for (const auto& heading : header) {
    auto folded = fold_heading(heading);
    const auto nth = met[folded]++;
    keys.emplace_back(std::move(folded), nth);
  }
  return keys;
}

}  // namespace

void add_columns(std::vector<std::string>& columns, const std::vector<std::string>& header) {
  const auto known = keys_of(columns);
  const auto keys = keys_of(header);
  for (std::size_t i = 0; i < header.size(); ++i)
    if (!is_ours(header[i]) && std::find(known.begin(), known.end(), keys[i]) == known.end())
      columns.push_back(header[i]);
}

std::string advice_for(std::string_view codes) {
  std::string advice;
  for (const auto code : split(codes, ' ')) {
    for (const auto& rule : all_finding_rules()) {
      if (rule.text != code || rule.severity == Severity::note) continue;
      if (!advice.empty()) advice += "; ";
      advice += tr(rule.message);
      advice += ": ";
      advice += tr(rule.advice);
    }
  }
  return advice;
}

RejectsFile::RejectsFile(const std::optional<std::string>& path, std::vector<std::string> header,
                         FileAccess access, Warn warn)
    : header_(std::move(header)), warn_(std::move(warn)) {
  if (!path) return;
  output_ = std::make_unique<OutputFile>(*path, access);
  std::vector<std::string_view> headings(header_.begin(), header_.end());
  headings.insert(headings.end(), kOwnColumns.begin(), kOwnColumns.end());
  if (kind_of_name(*path) == FileName::other) {
    write_row(headings);
    return;
  }
  workbook_ = std::make_unique<XlsxWriter>(
      [output = output_.get()](std::string_view bytes) { output->write(bytes); }, XlsxSize::large);
  workbook_->sheet(sheet_of(headings));
}

void RejectsFile::write_row(const std::vector<std::string_view>& cells) {
  if (workbook_) {
    workbook_->row(cells);
  } else {
    output_->write(csv_line(cells));
  }
}

void RejectsFile::add(const std::vector<std::string>& header,
                      const std::vector<std::string_view>& cells, const RejectedPlace& place,
                      std::string_view codes) {
  if (!output_) return;
  if (header != list_header_) place_columns(header);
  std::vector<std::string_view> row(header_.size());
  for (std::size_t i = 0; i < std::min(places_.size(), cells.size()); ++i)
    if (places_[i]) row[*places_[i]] = cells[i];
  const std::string line = std::to_string(place.line);
  const std::string advice = advice_for(codes);
  for (const std::string_view cell :
       {place.file, place.sheet, std::string_view{line}, codes, std::string_view{advice}})
    row.push_back(cell);
  write_row(row);
}

/// Where the columns of a list stand among those of all lists.
void RejectsFile::place_columns(const std::vector<std::string>& header) {
  list_header_ = header;
  places_.clear();
  const auto all = keys_of(header_);
  for (const auto& key : keys_of(header)) {
    const auto at = std::find(all.begin(), all.end(), key);
    places_.push_back(at == all.end() ? std::nullopt
                                      : std::optional{static_cast<std::size_t>(at - all.begin())});
  }
}

void RejectsFile::finish() {
  if (!output_) return;
  if (workbook_) {
    workbook_->finish();
    if (workbook_->cut_cells() > 0 && warn_)
      warn_(
          translated("cells that a workbook has no room for were cut in {}: {}; name a .csv file "
                     "with --rejects to have them whole",
                     output_->path(), workbook_->cut_cells()));
    workbook_.reset();
  }
  output_->finish();
}

void RejectsFile::publish() {
  finish();
  if (output_) output_->publish();
}

}  // namespace rekam
