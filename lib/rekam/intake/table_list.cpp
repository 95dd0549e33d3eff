#include "rekam/intake/table_list.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/row_trouble.hpp"
#include "rekam/table/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

bool is_heading_of(const ListColumn& column, const std::string& heading) {
  return fold_heading(column.name) == heading ||
         std::any_of(column.aliases.begin(), column.aliases.end(),
                     [&](auto alias) { return fold_heading(alias) == heading; });
}

}  // namespace

std::string_view TableRow::operator[](std::size_t column) const {
  const auto& place = (*places_)[column];
  return place && *place < cells.size() ? trim(cells[*place]) : std::string_view{};
}

class TableList::Reading {
 public:
  Reading(const std::string& path, std::span<const ListColumn> columns)
      : name_(shown_name(path)), file_(std::in_place, path), csv_(*file_) {
    read_header(columns);
  }
  Reading(BuiltInTable table, std::span<const ListColumn> columns)
      : name_(table.name), csv_(bytes_of(embedded_file(table.name))) {
    read_header(columns);
  }

  const TableRow* next() {
    const Row* row = csv_.next();
    if (row == nullptr) return nullptr;
    row_.line = row->line;
    row_.raw = row->trouble == RowTrouble::none ? std::string_view{} : row->raw;
    row_.trouble.reset();
    if (row->trouble != RowTrouble::none) row_.trouble = finding_of(row->trouble);
    row_.cells.assign(row->cells.begin(), row->cells.end());
    const bool surplus =
        row_.cells.size() > header_.size() &&
        std::any_of(row_.cells.begin() + static_cast<std::ptrdiff_t>(header_.size()),
                    row_.cells.end(), [](auto text) { return !trim(text).empty(); });
    if (!row_.trouble && surplus) row_.trouble = FindingCode::row_too_many_cells;
    row_.cells.resize(header_.size());
    row_.places_ = &places_;
    return &row_;
  }

  const std::vector<std::string>& header() const { return header_; }
  bool has(std::size_t column) const { return places_[column].has_value(); }
  Sha256Digest digest() const { return file_.value().digest(); }
  std::uint64_t bytes_read() const { return file_.value().bytes_read(); }

 private:
  void read_header(std::span<const ListColumn> columns) {
    const Row* row = csv_.next();
    if (row == nullptr) fail(ErrorKind::input, "{} is empty; export the list again", name_);
    header_.assign(row->cells.begin(), row->cells.end());
    find_columns(columns);
  }

  void find_columns(std::span<const ListColumn> columns) {
    for (const auto& column : columns) {
      auto& place = places_.emplace_back();
      for (std::size_t i = 0; i < header_.size() && !place; ++i)
        if (is_heading_of(column, fold_heading(header_[i]))) place = i;
      if (place || column.presence == Presence::optional) continue;
      const std::vector<std::string_view> headings(header_.begin(), header_.end());
      const auto near = nearest(column.name, headings);
      fail(ErrorKind::input, "{} has no column '{}'{}; its first row must hold the headings", name_,
           column.name, near ? fmt::format(" (is '{}' meant?)", printable(*near)) : std::string{});
    }
  }

  std::string name_;
  std::optional<InputFile> file_;
  CsvReader csv_;
  std::vector<std::string> header_;
  std::vector<std::optional<std::size_t>> places_;
  TableRow row_;
};

TableList::TableList(const std::string& path, std::span<const ListColumn> columns)
    : reading_(std::make_unique<Reading>(path, columns)) {}
TableList::TableList(BuiltInTable table, std::span<const ListColumn> columns)
    : reading_(std::make_unique<Reading>(table, columns)) {}
TableList::~TableList() = default;
const TableRow* TableList::next() { return reading_->next(); }
const std::vector<std::string>& TableList::header() const { return reading_->header(); }
bool TableList::has(std::size_t column) const { return reading_->has(column); }
Sha256Digest TableList::digest() const { return reading_->digest(); }
std::uint64_t TableList::bytes_read() const { return reading_->bytes_read(); }

}  // namespace rekam
