#include "rekam/intake/resident_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/header_search.hpp"
#include "rekam/intake/layout.hpp"
#include "rekam/intake/row_trouble.hpp"
#include "rekam/table/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rekam {

namespace {

bool is_blank(std::string_view text) { return trim(text).empty(); }

}  // namespace

class ResidentList::Reading {
 public:
  Reading(const std::string& path, const ResidentListOptions& options)
      : file_(path),
        csv_(file_, CsvFormat{forced_delimiter(options), {}}),
        options_(options),
        found_(find_header(csv_, path, options.layout)),
        resident_reader_(facts_of_list()) {}

  const ResidentRow* next() {
    const Row* row = csv_.next();
    if (row == nullptr) {
      refuse_cut_list();
      return nullptr;
    }
    last_is_incomplete_ =
        row->trouble == RowTrouble::broken_quote ||
        (row->trouble == RowTrouble::none && row->cells.size() < found_.columns.width);
    place_.line = row->line;
    place_.raw = {};
    if (row->trouble != RowTrouble::none) {
      reject(finding_of(row->trouble), *row);
    } else if (has_surplus(row->cells)) {
      reject(FindingCode::row_too_many_cells, *row);
    } else {
      read_row(row->cells);
    }
    return &row_;
  }

  const ListPlace& place() const { return place_; }
  const FieldColumns& columns() const { return found_.columns; }
  const FoundHeader& found() const { return found_; }
  char delimiter() const { return csv_.delimiter(); }
  Sha256Digest digest() const { return file_.digest(); }
  std::uint64_t bytes_read() const { return file_.bytes_read(); }
  std::uint64_t bytes_in_all() const { return file_.size().value_or(0); }

 private:
  static std::optional<char> forced_delimiter(const ResidentListOptions& options) {
    return options.layout ? find_layout(*options.layout).delimiter : std::nullopt;
  }

  ListFacts facts_of_list() {
    ListFacts facts = options_.facts;
    facts.date_forms = found_.layout.dates;
    if (options_.kecamatan.empty()) options_.kecamatan = found_.layout.kecamatan;
    if (options_.desa.empty()) options_.desa = found_.layout.desa;
    return facts;
  }

  /// A separator behind every row is a habit of some programs, and then the first row has it too.
  /// In one row alone it comes from a value that holds a separator, and all cells have slipped.
  bool has_surplus(std::span<const std::string_view> cells) {
    const std::size_t width = found_.columns.width;
    if (cells.size() <= width) {
      if (!usual_surplus_) usual_surplus_ = 0;
      return false;
    }
    const bool blank =
        std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(width), cells.end(), is_blank);
    if (!usual_surplus_) usual_surplus_ = blank ? cells.size() - width : 0;
    return !blank || cells.size() - width != *usual_surplus_;
  }

  void read_row(std::span<const std::string_view> cells) {
    place_.cells.assign(cells.begin(), cells.end());
    place_.cells.resize(found_.columns.width);
    fill_fields();
    resident_reader_.read(fields_, row_);
    if (cells.size() < found_.columns.width)
      row_.findings.push_back({FindingCode::row_short, Field::none, {}, {}});
  }

  void fill_fields() {
    std::size_t joined = 0;
    for (const auto& [field, indexes] : found_.columns.fields) {
      auto& text = fields_[field];
      text = place_.cells[indexes.front()];
      if (indexes.size() > 1) text = join(indexes, joined++);
    }
    const auto fill = [&](Field field, const std::string& value) {
      auto& text = fields_[field];
      if (!value.empty() && !found_.columns.has(field)) text = value;
    };
    fill(Field::kecamatan, options_.kecamatan);
    fill(Field::desa, options_.desa);
  }

  std::string_view join(const std::vector<std::size_t>& indexes, std::size_t slot) {
    joined_[slot].clear();
    for (const std::size_t index : indexes) {
      const auto piece = trim(place_.cells[index]);
      if (!joined_[slot].empty() && !piece.empty()) joined_[slot] += ' ';
      joined_[slot] += piece;
    }
    return joined_[slot];
  }

  void reject(FindingCode code, const Row& row) {
    row_.findings.assign(1, Finding{code, Field::none, {}, {}});
    row_.rejected = true;
    row_.resident.doubtful.clear();
    row_.papers_received.reset();
    place_.raw = row.raw;
    spread_raw(row);
  }

  /// The row's pieces under the list's own columns, so that a person can mend them: surplus stays
  /// together in the last one.
  void spread_raw(const Row& row) {
    const std::size_t width = found_.columns.width;
    place_.cells.clear();
    auto rest = row.raw;
    while (place_.cells.size() + 1 < width) {
      const auto end = rest.find(csv_.delimiter());
      place_.cells.push_back(rest.substr(0, end));
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    if (width > 0) place_.cells.push_back(rest);
  }

  void refuse_cut_list() const {
    if (options_.cut == CutList::taken || !last_is_incomplete_ || !csv_.ends_without_line_break())
      return;
    fail(ErrorKind::input,
         "{} looks cut off: its last row, line {}, is incomplete and has no line break; get the "
         "whole list again, or take what is there with --allow-cut",
         shown_name(file_.path()), place_.line);
  }

  InputFile file_;
  CsvReader csv_;
  ResidentListOptions options_;
  FoundHeader found_;
  ResidentReader resident_reader_;
  ResidentCells fields_{};
  ResidentRow row_;
  ListPlace place_;
  bool last_is_incomplete_ = false;
  std::optional<std::size_t> usual_surplus_;  ///< empty cells behind the columns of every row
  // One for each field that joins columns; never moved, because the fields point into them.
  std::array<std::string, kFieldCount> joined_;
};

ResidentList::ResidentList(const std::string& path, const ResidentListOptions& options)
    : reading_(std::make_unique<Reading>(path, options)) {}
ResidentList::~ResidentList() = default;

const ResidentRow* ResidentList::next() { return reading_->next(); }
const ListPlace& ResidentList::place() const { return reading_->place(); }
bool ResidentList::has(Field field) const { return reading_->columns().has(field); }
const std::string& ResidentList::layout_name() const { return reading_->found().layout.name; }
char ResidentList::delimiter() const { return reading_->delimiter(); }
const std::vector<std::string>& ResidentList::header() const { return reading_->found().header; }
Sha256Digest ResidentList::digest() const { return reading_->digest(); }
std::uint64_t ResidentList::bytes_read() const { return reading_->bytes_read(); }
std::uint64_t ResidentList::bytes_in_all() const { return reading_->bytes_in_all(); }

std::size_t ResidentList::column_of(Field field) const {
  for (const auto& [found, indexes] : reading_->columns().fields)
    if (found == field) return indexes.front() + 1;
  return 0;
}

Sha256Digest digest_of_file(const std::string& path) {
  InputFile file{path};
  std::vector<char> buffer(std::size_t{1} << 16U);
  while (file.read(buffer) > 0) continue;
  return file.digest();
}

}  // namespace rekam
