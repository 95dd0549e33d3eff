#include "rekam/intake/list_rows.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/block_rows.hpp"
#include "rekam/intake/row_feed.hpp"
#include "rekam/intake/row_trouble.hpp"
#include "rekam/intake/sheet_columns.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kMarksOfEnd = 3;
/// Bounds the memory that a row may wait in: a page break never has more rows than this.
constexpr std::size_t kMostBehind = 64;

bool is_blank(std::string_view text) { return trim(text).empty(); }

/// `###` in the first cell that holds something: the end of OpenSID's lists.
bool is_end_mark(std::span<const std::string_view> cells) {
  for (const auto raw : cells) {
    const auto text = trim(raw);
    if (text.empty()) continue;
    return text.size() >= kMarksOfEnd && text.find_first_not_of('#') == std::string_view::npos;
  }
  return false;
}

/// The household's columns behind a member's own, unless a column of his own says the same.
void add_household_columns(FoundHeader& found) {
  const std::size_t own_width = found.columns.width;
  found.header.resize(own_width);
  for (const auto heading : kHouseholdColumns) found.header.emplace_back(heading);
  constexpr std::array<std::pair<Field, std::size_t>, 6> places{{{Field::no_kk, 0},
                                                                 {Field::address, 2},
                                                                 {Field::rt, 3},
                                                                 {Field::rw, 4},
                                                                 {Field::desa, 5},
                                                                 {Field::kecamatan, 6}}};
  for (const auto& [field, place] : places)
    if (!found.columns.has(field)) found.columns.fields.push_back({field, {own_width + place}});
  found.columns.width = found.header.size();
}

}  // namespace

class ListRows::Reading {
 public:
  Reading(ListFile& file, const std::optional<std::string>& layout, ListUse use)
      : file_(file), feed_(file), layout_name_(layout), use_(use) {
    if (layout) own_.push_back(find_layout(*layout));
    begin();
  }

  void restart() {
    feed_.restart();
    begin();
  }

  ListRow* next() {
    if (is_member_out_) members_.pop_front();
    is_member_out_ = false;
    while (members_.empty()) {
      const Row* row = take();
      if (row == nullptr) {
        if (!pending_) return nullptr;
        finish_member();
      } else if (blocks_) {
        take_of_blocks(*row);
      } else if (take_of_table(*row)) {
        return &row_;
      }
    }
    return hand_out_member();
  }

  FoundHeader found_;
  ListHeading heading_;
  SheetColumns columns_;
  std::vector<SheetReading> sheets_;
  bool last_is_short_ = false;
  std::size_t last_line_ = 0;

 private:
  void begin() {
    sheets_.clear();
    heading_ = {};
    pending_.reset();
    blocks_.reset();
    is_open_ = has_ended_ = last_is_short_ = false;
    members_.clear();
    behind_.clear();
    is_member_out_ = false;
    if (!open_next_sheet()) refuse();
  }

  [[noreturn]] void refuse() {
    feed_.restart();
    const auto rows = feed_.look_ahead(kRowsOfSearch);
    refuse_list(file_.path(), rows, layout_name_, use_);
  }

  /// Goes to the next sheet with headings, over those without.
  bool open_next_sheet() {
    while (true) {
      const auto rows = feed_.look_ahead(rows_of_search());
      if (rows.empty()) return false;
      sheet_ = rows.front()->sheet;
      auto found = find_header(rows, candidates(), use_);
      sheets_.push_back({sheet_, found ? SheetFate::read : SheetFate::skipped});
      if (found) {
        open_sheet(rows, std::move(*found));
        return true;
      }
      skip_sheet();
    }
  }

  std::size_t rows_of_search() const {
    if (own_.empty() || !own_.front().header_row) return kRowsOfSearch;
    return *own_.front().header_row + kRowsOfSearch;
  }

  /// Once a sheet is known, the others have its layout or are no part of the list.
  std::span<const Layout> candidates() const {
    if (is_open_) return {&found_.layout, 1};
    return own_.empty() ? std::span<const Layout>{built_in_layouts()} : own_;
  }

  void open_sheet(const std::vector<const Row*>& rows, FoundHeader found) {
    found_ = std::move(found);
    for (std::size_t i = 0; i < found_.first_row; ++i) read_heading(*rows[i], heading_);
    blocks_.reset();
    own_header_ = found_.header;
    name_column_ = found_.columns.first(Field::name);
    const std::size_t own_width = found_.columns.width;
    if (found_.shape == ListShape::blocks) {
      blocks_ = std::make_unique<BlockRows>(found_);
      add_household_columns(found_);
    } else {
      for (std::size_t i = 0; i < found_.first_row + found_.header_rows; ++i) feed_.next();
    }
    columns_.open(found_, own_width);
    is_open_ = is_first_row_ = true;
    usual_surplus_.reset();
    least_cells_.reset();
  }

  void skip_sheet() {
    while (const Row* row = feed_.next()) {
      if (row->sheet == sheet_) continue;
      feed_.put_back(*row);
      return;
    }
  }

  /// The next row of a sheet that fits.
  const Row* take() {
    while (const Row* row = feed_.next()) {
      if (row->sheet == sheet_) {
        if (has_ended_) continue;
        last_line_ = row->line;
        return row;
      }
      feed_.put_back(*row);
      has_ended_ = false;
      if (pending_) return nullptr;  // it is handed out before the next sheet begins
      if (!open_next_sheet()) return nullptr;
    }
    return nullptr;
  }

  // --- tables -------------------------------------------------------------------------------

  /// Whether row_ now holds a row of the list.
  bool take_of_table(const Row& row) {
    const bool is_first = std::exchange(is_first_row_, false);
    note_length(row, own_header_.size());
    if (row.trouble != RowTrouble::none) return reject(row, finding_of(row.trouble));
    if (is_end_mark(row.cells)) {
      has_ended_ = true;
      return false;
    }
    if (is_no_row(row, is_first)) return false;
    if (has_surplus(row)) return reject(row, FindingCode::row_too_many_cells);
    fill(row);
    return true;
  }

  bool is_no_row(const Row& row, bool is_first) const {
    if (is_first && is_column_numbers(row)) return true;
    if (!row.sheet.empty() && std::all_of(row.cells.begin(), row.cells.end(), is_blank))
      return true;
    if (name_column_ >= std::min(row.cells.size(), own_header_.size())) return false;
    const auto name = row.cells[name_column_];
    return name == own_header_[name_column_] && repeats_headings(row);
  }

  bool repeats_headings(const Row& row) const {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (is_blank(row.cells[i])) continue;
      if (i >= own_header_.size() || fold(row.cells[i]) != fold(own_header_[i])) return false;
      ++equal;
    }
    return equal > 1;
  }

  /// A separator behind every row is a habit of some programs, and then the first row has it too.
  /// In one row alone it comes from a value that holds a separator, and all cells have slipped.
  bool has_surplus(const Row& row) {
    const std::size_t width = own_header_.size();
    if (row.cells.size() <= width) {
      if (!usual_surplus_) usual_surplus_ = 0;
      return false;
    }
    const auto surplus = row.cells.subspan(width);
    const bool blank = std::all_of(surplus.begin(), surplus.end(), is_blank);
    if (!row.sheet.empty()) return !blank;
    if (!usual_surplus_) usual_surplus_ = blank ? surplus.size() : 0;
    return !blank || surplus.size() != *usual_surplus_;
  }

  void fill(const Row& row) {
    start_row(row);
    if (row.sheet.empty() && row.cells.size() < own_header_.size())
      row_.length = RowLength::is_short;
    if (columns_.is_plain()) {
      const auto count = std::min(row.cells.size(), own_header_.size());
      row_.cells.assign(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(count));
      row_.cells.resize(own_header_.size());
      row_.kinds.assign(row.kinds.begin(), row.kinds.end());
      return;
    }
    const std::size_t width = columns_.header().size();
    row_.cells.assign(width, {});
    row_.kinds.assign(row.kinds.empty() ? 0 : width, CellKind::text);
    for (std::size_t i = 0; i < width; ++i) {
      const std::size_t column = columns_.in_sheet(i);
      if (column >= row.cells.size()) continue;
      row_.cells[i] = row.cells[column];
      if (!row_.kinds.empty()) row_.kinds[i] = row.kind(column);
    }
  }

  void start_row(const Row& row) {
    row_.line = row.line;
    row_.sheet = row.sheet;
    row_.raw = row.raw;
    row_.rejected.reset();
    row_.length = RowLength::whole;
  }

  bool reject(const Row& row, FindingCode code) {
    start_row(row);
    row_.rejected = code;
    row_.kinds.clear();
    row_.cells.assign(row.cells.begin(), row.cells.end());
    return true;
  }

  /// A row is cut off when it lacks cells that every row before it has.
  void note_length(const Row& row, std::size_t width) {
    last_is_short_ = row.trouble == RowTrouble::broken_quote ||
                     (row.trouble == RowTrouble::none && row.cells.size() < width);
  }

  // --- blocks -------------------------------------------------------------------------------

  /// A row that waits, because the next one may continue it.
  struct Member {
    std::size_t line = 0;
    std::string sheet, raw;
    std::optional<FindingCode> rejected;
    std::vector<std::string> cells;
    std::vector<CellKind> kinds;
  };

  void take_of_blocks(const Row& row) {
    note_length(row, least_cells_.value_or(0));
    if (row.trouble != RowTrouble::none) return reject_in_block(row, finding_of(row.trouble));
    least_cells_ = std::min(least_cells_.value_or(row.cells.size()), row.cells.size());
    switch (blocks_->take(row)) {
      case BlockRows::Kind::nothing:
        break;
      case BlockRows::Kind::member:
        hold_member(row);
        break;
      case BlockRows::Kind::continued:
        if (!pending_) return reject_in_block(row, FindingCode::row_names_nobody);
        for (const auto& [column, text] : blocks_->continuation())
          (pending_->cells[column] += ' ') += text;
        break;
      case BlockRows::Kind::unplaced:
        reject_in_block(row, FindingCode::row_names_nobody);
    }
  }

  void hold_member(const Row& row) {
    if (pending_) finish_member();
    pending_ = Member{row.line, std::string{row.sheet}, std::string{row.raw},
                      {},       blocks_->cells(),       {row.kinds.begin(), row.kinds.end()}};
    pending_->kinds.resize(row.kinds.empty() ? 0 : columns_.own_width());
    const bool too_many =
        row.cells.size() > columns_.own_width() &&
        !std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(columns_.own_width()),
                     row.cells.end(), is_blank);
    if (too_many) pending_->rejected = FindingCode::row_too_many_cells;
  }

  void finish_member() {
    members_.push_back(std::move(*pending_));
    pending_.reset();
    for (auto& member : behind_) members_.push_back(std::move(member));
    behind_.clear();
  }

  /// Rejected rows stand between a row and its continuation without parting them.
  void reject_in_block(const Row& row, FindingCode code) {
    Member member{row.line,
                  std::string{row.sheet},
                  std::string{row.raw},
                  code,
                  {row.cells.begin(), row.cells.end()},
                  {}};
    if (!pending_) return members_.push_back(std::move(member));
    behind_.push_back(std::move(member));
    if (behind_.size() == kMostBehind) finish_member();
  }

  ListRow* hand_out_member() {
    const Member& member = members_.front();
    is_member_out_ = true;
    row_.line = member.line;
    row_.sheet = member.sheet;
    row_.raw = member.raw;
    row_.rejected = member.rejected;
    row_.length = RowLength::whole;
    row_.kinds.clear();
    if (member.rejected) {
      row_.cells.assign(member.cells.begin(), member.cells.end());
      return &row_;
    }
    const std::size_t width = columns_.header().size();
    row_.cells.assign(width, {});
    if (!member.kinds.empty()) row_.kinds.assign(width, CellKind::text);
    for (std::size_t i = 0; i < width; ++i) {
      const std::size_t column = columns_.in_sheet(i);
      if (column >= member.cells.size()) continue;
      row_.cells[i] = member.cells[column];
      if (column < member.kinds.size()) row_.kinds[i] = member.kinds[column];
    }
    return &row_;
  }

  ListFile& file_;
  RowFeed feed_;
  std::optional<std::string> layout_name_;
  ListUse use_;
  std::vector<Layout> own_;
  std::string sheet_;
  std::vector<std::string> own_header_;  ///< of the sheet, without a household's columns
  std::size_t name_column_ = 0;          ///< in the sheet
  bool is_open_ = false;
  bool is_first_row_ = false;
  bool has_ended_ = false;                    ///< behind the mark that ends a list
  std::optional<std::size_t> usual_surplus_;  ///< empty cells behind the columns of every row
  std::optional<std::size_t> least_cells_;    ///< of the rows of a block list so far
  ListRow row_;
  std::unique_ptr<BlockRows> blocks_;
  std::optional<Member> pending_;
  std::vector<Member> behind_;  ///< rejected rows that go out behind the pending one
  std::deque<Member> members_;
  bool is_member_out_ = false;
};

ListRows::ListRows(ListFile& file, const std::optional<std::string>& layout, ListUse use)
    : reading_(std::make_unique<Reading>(file, layout, use)) {}
ListRows::~ListRows() = default;

ListRow* ListRows::next() { return reading_->next(); }
void ListRows::restart() { reading_->restart(); }
const FoundHeader& ListRows::found() const { return reading_->found_; }
const std::vector<std::string>& ListRows::header() const { return reading_->columns_.header(); }
const ListHeading& ListRows::heading() const { return reading_->heading_; }
const std::vector<SheetReading>& ListRows::sheets_read() const { return reading_->sheets_; }
const std::vector<std::string>& ListRows::twice() const { return reading_->columns_.twice(); }
bool ListRows::last_row_is_short() const { return reading_->last_is_short_; }
std::size_t ListRows::last_line() const { return reading_->last_line_; }

std::size_t ListRows::column_in_sheet(std::size_t column) const {
  const std::size_t found = reading_->columns_.in_sheet(column);
  return found < reading_->columns_.own_width() ? found + 1 : 0;
}

}  // namespace rekam
