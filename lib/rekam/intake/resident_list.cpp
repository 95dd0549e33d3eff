#include "rekam/intake/resident_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/layout.hpp"
#include "rekam/intake/list_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rekam {

namespace {

ListFileOptions file_options(const ResidentListOptions& options) {
  ListFileOptions file{{}, options.encoding, options.sheet};
  if (!options.layout) return file;
  const Layout layout = find_layout(*options.layout);
  file.delimiter = layout.delimiter;
  if (!file.encoding) file.encoding = layout.encoding;
  if (!file.sheet) file.sheet = layout.sheet;
  return file;
}

/// Several sheets must all be seen, because each may bring columns that the first does not have.
LookAt what_to_look_at(const ListFile& file) {
  const auto visible =
      std::count_if(file.sheets().begin(), file.sheets().end(),
                    [](const Sheet& sheet) { return sheet.visibility == Visibility::visible; });
  return visible > 1 ? LookAt::every_sheet : LookAt::first_rows;
}

}  // namespace

class ResidentList::Reading {
 public:
  Reading(const std::string& path, const ResidentListOptions& options)
      : file_(path, file_options(options)),
        rows_(file_, options.layout),
        options_(options),
        look_(look_at(rows_, what_to_look_at(file_))),
        facts_(facts_of_list()),
        resident_reader_(facts_) {
    rows_.restart();
  }

  const ResidentRow* next() {
    ListRow* row = rows_.next();
    if (row == nullptr) {
      refuse_cut_list();
      return nullptr;
    }
    place_.line = row->line;
    place_.sheet = row->sheet;
    place_.raw = {};
    if (row->rejected) {
      reject(*row);
    } else {
      read_row(*row);
    }
    return &row_;
  }

  void restart() { rows_.restart(); }

  const ListPlace& place() const { return place_; }
  const FoundHeader& found() const { return rows_.found(); }
  const ListRows& rows() const { return rows_; }
  const ListFile& file() const { return file_; }
  const ListLook& look() const { return look_; }
  const ListFacts& facts() const { return facts_; }

 private:
  ListFacts facts_of_list() const {
    const Layout& layout = rows_.found().layout;
    ListFacts facts = options_.facts;
    facts.date_forms = layout.dates;
    facts.day_month = look_.dates.order(layout.date_forms);
    facts.nik_damage = look_.nik.damage();
    facts.card_damage = look_.card.damage();
    if (options_.heading_date == HeadingDate::taken && rows_.heading().date)
      facts.list_date = *rows_.heading().date;
    return facts;
  }

  void read_row(ListRow& row) {
    place_.cells.swap(row.cells);
    fill_fields(row.kinds);
    resident_reader_.read(fields_, row_);
    if (row.length == RowLength::is_short)
      row_.findings.push_back({FindingCode::row_short, Field::none, {}, {}});
  }

  void fill_fields(const std::vector<CellKind>& kinds) {
    fields_.texts.fill({});
    fields_.kinds.fill(CellKind::text);
    std::size_t joined = 0;
    for (const auto& [field, indexes] : found().columns.fields) {
      auto& text = fields_[field];
      text = place_.cells[indexes.front()];
      if (!kinds.empty() && indexes.size() == 1)
        fields_.kinds[static_cast<std::size_t>(field)] = kinds[indexes.front()];
      if (indexes.size() > 1) text = join(indexes, joined++);
    }
    const auto& layout = found().layout;
    fill_place(Field::kecamatan, options_.kecamatan, rows_.heading().kecamatan, layout.kecamatan);
    fill_place(Field::desa, options_.desa, rows_.heading().desa, layout.desa);
  }

  /// What a list without such a column says elsewhere: the clerk's word, the heading's, the
  /// layout's. In a list of blocks the column is ours, and empty when no page named the place.
  void fill_place(Field field, const std::string& named, const std::string& heading,
                  const std::string& usual) {
    const bool own_column = found().columns.has(field) && found().shape == ListShape::table;
    auto& text = fields_[field];
    if (own_column || !text.empty()) return;
    for (const auto* value : {&named, &heading, &usual}) {
      if (value->empty()) continue;
      text = *value;
      return;
    }
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

  void reject(const ListRow& row) {
    row_.findings.assign(1, Finding{*row.rejected, Field::none, {}, {}});
    row_.rejected = true;
    row_.resident.doubtful.clear();
    row_.papers_received.reset();
    if (row.raw.empty()) {
      spread_cells(row);
    } else {
      place_.raw = row.raw;
      spread_raw(row.raw);
    }
  }

  /// A workbook has no raw text: its cells stand for it.
  void spread_cells(const ListRow& row) {
    raw_.clear();
    for (const auto cell : row.cells) {
      if (!raw_.empty()) raw_.push_back('\t');
      raw_.append(cell);
    }
    if (raw_.empty()) raw_.assign(1, ' ');
    place_.raw = raw_;
    place_.cells.assign(row.cells.begin(), row.cells.end());
    place_.cells.resize(rows_.header().size());
  }

  /// The row's pieces under the list's own columns, so that a person can mend them: surplus stays
  /// together in the last one.
  void spread_raw(std::string_view rest) {
    const std::size_t width = rows_.header().size();
    place_.cells.clear();
    while (place_.cells.size() + 1 < width) {
      const auto end = rest.find(file_.delimiter().value_or(','));
      place_.cells.push_back(rest.substr(0, end));
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    if (width > 0) place_.cells.push_back(rest);
  }

  void refuse_cut_list() const {
    if (options_.cut == CutList::taken || file_.format() != FileFormat::csv ||
        !rows_.last_row_is_short() || !file_.ends_without_line_break())
      return;
    fail(ErrorKind::input,
         "{} looks cut off: its last row, line {}, is incomplete and has no line break; get the "
         "whole list again, or take what is there with --allow-cut",
         shown_name(file_.path()), rows_.last_line());
  }

  ListFile file_;
  ListRows rows_;
  ResidentListOptions options_;
  ListLook look_;
  ListFacts facts_;
  ResidentReader resident_reader_;
  ResidentCells fields_{};
  ResidentRow row_;
  ListPlace place_;
  std::string raw_;
  // One for each field that joins columns; never moved, because the fields point into them.
  std::array<std::string, kFieldCount> joined_;
};

ResidentList::ResidentList(const std::string& path, const ResidentListOptions& options)
    : reading_(std::make_unique<Reading>(path, options)) {}
ResidentList::~ResidentList() = default;
ResidentList::ResidentList(ResidentList&& other) noexcept = default;

const ResidentRow* ResidentList::next() { return reading_->next(); }
void ResidentList::restart() { reading_->restart(); }
const ListPlace& ResidentList::place() const { return reading_->place(); }
bool ResidentList::has(Field field) const { return reading_->found().columns.has(field); }
const std::string& ResidentList::layout_name() const { return reading_->found().layout.name; }
char ResidentList::delimiter() const { return reading_->file().delimiter().value_or(','); }
const std::vector<std::string>& ResidentList::header() const { return reading_->rows().header(); }
Sha256Digest ResidentList::digest() const { return reading_->file().digest(); }
std::uint64_t ResidentList::bytes_read() const { return reading_->file().bytes_read(); }
std::uint64_t ResidentList::bytes_in_all() const { return reading_->file().bytes_in_all(); }
std::optional<Date> ResidentList::list_date() const { return reading_->rows().heading().date; }
const ListFile& ResidentList::file() const { return reading_->file(); }
const ListRows& ResidentList::rows() const { return reading_->rows(); }
const ListLook& ResidentList::look() const { return reading_->look(); }
const ListFacts& ResidentList::facts() const { return reading_->facts(); }

std::vector<ListFinding> ResidentList::findings() const {
  return findings_about(file(), rows(), look(), facts());
}

std::size_t ResidentList::column_of(Field field) const {
  const auto& columns = reading_->found().columns;
  return columns.has(field) ? rows().column_in_sheet(columns.first(field)) : 0;
}

Sha256Digest digest_of_file(const std::string& path) {
  InputFile file{path};
  std::vector<char> buffer(std::size_t{1} << 16U);
  while (file.read(buffer) > 0) continue;
  return file.digest();
}

}  // namespace rekam
