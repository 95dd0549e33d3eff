#include "rekam/intake/table_list.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/row_trouble.hpp"
#include "rekam/table/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

bool is_heading_of(const ListColumn& column, const std::string& heading) {
  return fold_heading(column.name) == heading ||
         std::any_of(column.aliases.begin(), column.aliases.end(),
                     [&](auto alias) { return fold_heading(alias) == heading; });
}

bool is_blank(std::span<const std::string_view> cells) {
  return std::all_of(cells.begin(), cells.end(), [](auto text) { return trim(text).empty(); });
}

}  // namespace

std::string_view TableRow::operator[](std::size_t column) const {
  const auto& place = (*places_)[column];
  return place && *place < cells.size() ? trim(cells[*place]) : std::string_view{};
}

CellKind TableRow::kind(std::size_t column) const {
  const auto& place = (*places_)[column];
  return place && *place < kinds_.size() ? kinds_[*place] : CellKind::text;
}

class TableList::Reading {
 public:
  Reading(const std::string& path, std::span<const ListColumn> columns, ListFileOptions options)
      : name_(shown_name(path)), file_(std::in_place, path, std::move(options)) {
    read_header(columns);
  }
  Reading(BuiltInTable table, std::span<const ListColumn> columns)
      : name_(table.name), built_in_(std::in_place, bytes_of(embedded_file(table.name))) {
    read_header(columns);
  }

  const TableRow* next() {
    while (const Row* row = read()) {
      if (row->sheet != sheet_) {
        start_sheet(*row);
      } else if (!skips_sheet_ && !(is_workbook() && is_blank(row->cells))) {
        fill(*row);
        return &row_;
      }
    }
    refuse_cut_list();
    return nullptr;
  }

  const std::vector<std::string>& header() const { return header_; }
  bool has(std::size_t column) const { return places_[column].has_value(); }
  const ListFile& file() const { return file_.value(); }

  std::vector<FindingCode> findings() const {
    std::vector<FindingCode> codes;
    if (!file_) return codes;
    const auto& sheets = file_->sheets();
    const auto any = [&](auto is) { return std::any_of(sheets.begin(), sheets.end(), is); };
    if (file_->encoding_source() == EncodingSource::guessed)
      codes.push_back(FindingCode::file_encoding);
    if (any([](const Sheet& sheet) { return sheet.hidden_rows > 0; }))
      codes.push_back(FindingCode::file_hidden_rows);
    if (any([](const Sheet& sheet) { return sheet.visibility == Visibility::hidden; }))
      codes.push_back(FindingCode::file_hidden_sheet);
    if (has_skipped_sheet_) codes.push_back(FindingCode::file_skipped_sheet);
    return codes;
  }

 private:
  const Row* read() {
    const Row* row = file_ ? file_->next() : built_in_->next();
    if (row == nullptr) return nullptr;
    if (row->sheet != read_sheet_) {
      read_sheet_ = row->sheet;
      lines_before_ += last_line_;
    }
    last_line_ = row->line;
    last_width_ = row->cells.size();
    return row;
  }

  void refuse_cut_list() const {
    if (!file_ || is_workbook() || !file_->ends_without_line_break() ||
        last_width_ >= header_.size())
      return;
    fail(ErrorKind::input,
         "{} looks cut off: its last row, line {}, is incomplete and has no line break; get the "
         "whole list again, or end its last line if it is whole",
         name_, last_line_);
  }
  bool is_workbook() const { return file_ && file_->format() != FileFormat::csv; }

  /// The headings are the first row of the first sheet that has all that are required.
  void read_header(std::span<const ListColumn> columns) {
    std::optional<std::vector<std::string>> refused;
    while (const Row* row = read()) {
      const bool is_below = refused && row->sheet == sheet_;
      if (is_below || (is_workbook() && is_blank(row->cells))) continue;
      sheet_ = row->sheet;
      header_ = headings_of(*row);
      if (place_columns(columns) == nullptr) return;
      if (!refused) refused = header_;
      if (!is_workbook()) break;
      has_skipped_sheet_ = true;
    }
    if (!refused) fail(ErrorKind::input, "{} is empty; export the list again", name_);
    header_ = *refused;
    refuse_without(*place_columns(columns));
  }

  std::vector<std::string> headings_of(const Row& row) const {
    std::vector<std::string> headings(row.cells.begin(), row.cells.end());
    while (is_workbook() && !headings.empty() && trim(headings.back()).empty()) headings.pop_back();
    return headings;
  }

  /// Where each column stands; the first one that is required and missing, null when none is.
  const ListColumn* place_columns(std::span<const ListColumn> columns) {
    places_.clear();
    const ListColumn* missing = nullptr;
    for (const auto& column : columns) {
      auto& place = places_.emplace_back();
      for (std::size_t i = 0; i < header_.size() && !place; ++i)
        if (is_heading_of(column, fold_heading(header_[i]))) place = i;
      if (!place && column.presence == Presence::required && missing == nullptr) missing = &column;
    }
    return missing;
  }

  [[noreturn]] void refuse_without(const ListColumn& column) const {
    const std::vector<std::string_view> headings(header_.begin(), header_.end());
    const auto near = nearest(column.name, headings);
    fail(ErrorKind::input, "{} has no column '{}'{}; its first row must hold the headings", name_,
         column.name, near ? fmt::format(" (is '{}' meant?)", printable(*near)) : std::string{});
  }

  /// A further sheet goes on with the list if it has the same headings.
  void start_sheet(const Row& row) {
    if (is_blank(row.cells)) return;
    sheet_ = row.sheet;
    const auto headings = headings_of(row);
    skips_sheet_ = !std::equal(
        headings.begin(), headings.end(), header_.begin(), header_.end(),
        [](const auto& a, const auto& b) { return fold_heading(a) == fold_heading(b); });
    if (skips_sheet_) has_skipped_sheet_ = true;
  }

  void fill(const Row& row) {
    row_.line = row.line;
    row_.line_in_list = lines_before_ + row.line;
    row_.sheet = row.sheet;
    row_.raw = row.trouble == RowTrouble::none ? std::string_view{} : row.raw;
    row_.cells.assign(row.cells.begin(), row.cells.end());
    row_.places_ = &places_;
    row_.kinds_ = row.kinds;
    row_.trouble = trouble_of(row);
    row_.cells.resize(header_.size());
  }

  std::optional<FindingCode> trouble_of(const Row& row) const {
    if (row.trouble != RowTrouble::none) return finding_of(row.trouble);
    if (row.cells.size() > header_.size() && !is_blank(row.cells.subspan(header_.size())))
      return FindingCode::row_too_many_cells;
    for (std::size_t column = 0; column < places_.size(); ++column) {
      if (row_.kind(column) == CellKind::formula_without_value) return FindingCode::row_formula;
      if (row_.kind(column) == CellKind::error) return FindingCode::row_cell_error;
    }
    return {};
  }

  std::string name_;
  std::optional<ListFile> file_;
  std::optional<CsvReader> built_in_;
  std::string read_sheet_;
  std::size_t lines_before_ = 0;  ///< of earlier sheets
  std::size_t last_line_ = 0;
  std::size_t last_width_ = 0;
  std::string sheet_;
  bool skips_sheet_ = false;
  bool has_skipped_sheet_ = false;
  std::vector<std::string> header_;
  std::vector<std::optional<std::size_t>> places_;
  TableRow row_;
};

TableList::TableList(const std::string& path, std::span<const ListColumn> columns,
                     ListFileOptions options)
    : reading_(std::make_unique<Reading>(path, columns, std::move(options))) {}
TableList::TableList(BuiltInTable table, std::span<const ListColumn> columns)
    : reading_(std::make_unique<Reading>(table, columns)) {}
TableList::~TableList() = default;
const TableRow* TableList::next() { return reading_->next(); }
const std::vector<std::string>& TableList::header() const { return reading_->header(); }
bool TableList::has(std::size_t column) const { return reading_->has(column); }
Sha256Digest TableList::digest() const { return reading_->file().digest(); }
std::vector<FindingCode> TableList::findings() const { return reading_->findings(); }
std::uint64_t TableList::bytes_read() const { return reading_->file().bytes_read(); }
std::uint64_t TableList::bytes_in_all() const { return reading_->file().bytes_in_all(); }

}  // namespace rekam
