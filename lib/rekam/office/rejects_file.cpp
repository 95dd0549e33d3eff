#include "rekam/office/rejects_file.hpp"

#include "rekam/base/text.hpp"
#include "rekam/table/csv_writer.hpp"

#include <algorithm>

namespace rekam {

namespace {

bool is_ours(std::string_view heading) { return heading.substr(0, 6) == "rekam_"; }

}  // namespace

void add_columns(std::vector<std::string>& columns, const std::vector<std::string>& header) {
  for (const auto& heading : header)
    if (!is_ours(heading) && std::find(columns.begin(), columns.end(), heading) == columns.end())
      columns.push_back(heading);
}

std::string advice_for(std::string_view codes) {
  std::string advice;
  for (const auto code : split(codes, ' ')) {
    for (const auto& rule : all_finding_rules()) {
      if (rule.text != code || rule.severity == Severity::note) continue;
      if (!advice.empty()) advice += "; ";
      advice += rule.message;
      advice += ": ";
      advice += rule.advice;
    }
  }
  return advice;
}

RejectsFile::RejectsFile(const std::optional<std::string>& path, std::vector<std::string> header,
                         FileAccess access)
    : header_(std::move(header)) {
  if (!path) return;
  output_.emplace(*path, access);
  std::vector<std::string_view> cells(header_.begin(), header_.end());
  for (const auto name : {"rekam_file", "rekam_sheet", "rekam_line", "rekam_codes", "rekam_advice"})
    cells.emplace_back(name);
  output_->write(csv_line(cells));
}

void RejectsFile::add(const std::vector<std::string>& header,
                      const std::vector<std::string_view>& cells, std::string_view file,
                      std::size_t line, std::string_view codes) {
  if (!output_) return;
  std::vector<std::string_view> row(header_.size());
  for (std::size_t i = 0; i < header_.size(); ++i) {
    const auto at = std::find(header.begin(), header.end(), header_[i]);
    const auto column = static_cast<std::size_t>(at - header.begin());
    if (at != header.end() && column < cells.size()) row[i] = cells[column];
  }
  const std::string place = std::to_string(line);
  const std::string advice = advice_for(codes);
  for (const std::string_view cell :
       {file, std::string_view{}, std::string_view{place}, codes, std::string_view{advice}})
    row.push_back(cell);
  output_->write(csv_line(row));
}

void RejectsFile::finish() {
  if (output_) output_->finish();
}

void RejectsFile::publish() {
  if (output_) output_->publish();
}

}  // namespace rekam
