#include "rekam/intake/block_rows.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kMostRowsOfFoot = 20;
constexpr std::size_t kMostCellsOfFoot = 4;
constexpr std::size_t kFewestFieldsOfMember = 3;
constexpr std::size_t kDigitsOfRowNumber = 6;
constexpr std::size_t kDigitsOfCard = 6;

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

bool is_row_number(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  return !text.empty() && text.size() <= kDigitsOfRowNumber &&
         std::all_of(text.begin(), text.end(), is_digit);
}

std::size_t filled_cells(const Row& row) {
  return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                [](auto cell) { return !trim(cell).empty(); }));
}

std::string row_text(const Row& row) {
  std::string text;
  for (const auto cell : row.cells)
    if (auto folded = fold(cell); !folded.empty()) (text += folded) += '\x1f';
  return text;
}

bool has_part(const std::vector<LabelledText>& pieces, LabelPart part) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const auto& piece) { return piece.part == part; });
}

/// The address as a list with columns has it: the hamlet is part of it.
std::string whole_address(std::string_view address, std::string_view dusun) {
  std::string whole{address == "-" ? std::string_view{} : address};
  if (dusun.empty() || dusun == "-") return whole.empty() ? std::string{address} : whole;
  if (fold(whole).find(fold(dusun)) != std::string::npos) return whole;
  if (!whole.empty()) whole += ' ';
  return whole.append("DUSUN ").append(dusun);
}

}  // namespace

BlockRows::BlockRows(const FoundHeader& found)
    : found_(found),
      rule_(*found_.layout.block),
      own_width_(found.columns.width),
      cells_(own_width_ + kHouseholdColumns.size()) {}

std::string_view BlockRows::cell(const Row& row, std::size_t column) const {
  return column < row.cells.size() ? trim(row.cells[column]) : std::string_view{};
}

std::string_view BlockRows::cell(const Row& row, Field field) const {
  return found_.columns.has(field) ? cell(row, found_.columns.first(field)) : std::string_view{};
}

BlockRows::Kind BlockRows::take(const Row& row) {
  const std::size_t filled = filled_cells(row);
  if (filled == 0 || is_headings(row) || is_column_numbers(row) || take_label_row(row) ||
      take_value_row(row))
    return Kind::nothing;
  const auto pieces = labelled_row(row, rule_.labels);
  if (has_part(pieces, LabelPart::no_kk) && take_labelled(row, pieces)) return Kind::nothing;
  if (is_member(row)) {
    take_member(row);
    return Kind::member;
  }
  if (take_continuation(row)) return Kind::continued;
  if (take_labelled(row, pieces) || is_title(row) || is_foot(row)) return Kind::nothing;
  return Kind::unplaced;
}

/// The headings, first or again: on a later page they may stand in other columns.
bool BlockRows::is_headings(const Row& row) {
  auto columns = match_columns(found_.layout, headings_of(row.cells));
  const bool is_first = row.line >= found_.line && row.line < found_.line + found_.header_rows;
  const bool is_again = columns.fields.size() >= kFewestFieldsOfMember && columns.has(Field::name);
  if (is_first || is_again) {
    where_ = Where::rows;
    titles_.insert(row_text(row));
  }
  if (is_again && found_.header_rows == 1 &&
      columns.fields.size() == found_.columns.fields.size() && columns.width == own_width_)
    found_.columns = std::move(columns);
  return is_first || is_again || (where_ != Where::titles && titles_.count(row_text(row)) > 0);
}

/// A row of labels only, with the values under it.
bool BlockRows::take_label_row(const Row& row) {
  std::vector<std::pair<LabelPart, std::size_t>> columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (trim(row.cells[i]).empty()) continue;
    const auto part = bare_label(row.cells[i], rule_.labels);
    if (part == LabelPart::text) return false;
    columns.emplace_back(part, i);
  }
  const bool has_card = std::any_of(columns.begin(), columns.end(),
                                    [](const auto& c) { return c.first == LabelPart::no_kk; });
  if (!has_card || columns.size() < 2) return false;
  value_columns_ = std::move(columns);
  expect_ = Expect::values;
  return true;
}

/// Whether the row holds the values under the labels that came before.
bool BlockRows::is_value_row(const Row& row) const {
  const auto value_of = [&](LabelPart part) {
    for (const auto& [labelled, column] : value_columns_)
      if (labelled == part) return cell(row, column);
    return std::string_view{};
  };
  const auto card = value_of(LabelPart::no_kk);
  const bool has_card = digits_in(card) > 0 || card == "-";
  if (expect_ == Expect::values && (has_card || !value_of(LabelPart::address).empty())) return true;
  const auto pieces = labelled_row(row, rule_.labels);
  const bool names_place = has_part(pieces, LabelPart::rt_rw) || has_part(pieces, LabelPart::rt);
  return cell(row, Field::name).empty() && (digits_in(card) >= kDigitsOfCard || names_place);
}

/// Where the household lives: under its label, or in whatever cell names an RT.
void BlockRows::take_address(const Row& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool is_address =
        std::any_of(value_columns_.begin(), value_columns_.end(),
                    [&](const auto& c) { return c.first == LabelPart::address && c.second == i; });
    const auto inside = labelled_texts(row.cells[i], rule_.labels);
    if (!is_address && !has_part(inside, LabelPart::rt_rw) && !has_part(inside, LabelPart::rt))
      continue;
    for (const auto& piece : inside)
      apply({piece.part == LabelPart::text ? LabelPart::address : piece.part, piece.value},
            household_);
  }
}

bool BlockRows::take_value_row(const Row& row) {
  if (value_columns_.empty() || !is_value_row(row)) return false;
  begin_household();
  for (const auto& [part, column] : value_columns_)
    if (part != LabelPart::address) apply({part, cell(row, column)}, household_);
  take_address(row);
  expect_ = Expect::anything;
  where_ = Where::rows;
  return true;
}

bool BlockRows::take_labelled(const Row& row, const Pieces& pieces) {
  const bool is_label_text = std::any_of(pieces.begin(), pieces.end(), [](const auto& piece) {
    return piece.part != LabelPart::text;
  });
  if (!is_label_text) return false;
  const bool begins = has_part(pieces, LabelPart::no_kk);
  if (begins) begin_household();
  for (const auto& piece : pieces) {
    if (piece.value.empty() && !begins) continue;
    if (piece.part == LabelPart::kecamatan) page_kecamatan_ = piece.value;
    if (piece.part == LabelPart::desa && !begins) {
      page_desa_ = piece.value;
      household_.desa.clear();
    } else {
      apply(piece, household_);
    }
  }
  if (where_ == Where::titles) titles_.insert(row_text(row));
  if (begins) where_ = Where::rows;
  return true;
}

void BlockRows::begin_household() { household_ = {}; }

void BlockRows::apply(const LabelledText& piece, Household& household) {
  switch (piece.part) {
    case LabelPart::no_kk:
      household.no_kk = piece.value;
      break;
    case LabelPart::head:
      household.head = piece.value;
      break;
    case LabelPart::address:
      household.address = piece.value;
      break;
    case LabelPart::dusun:
      household.dusun = piece.value;
      break;
    case LabelPart::rt:
      household.rt = piece.value;
      break;
    case LabelPart::rw:
      household.rw = piece.value;
      break;
    case LabelPart::rt_rw: {
      const auto slash = piece.value.find('/');
      household.rt = trim(piece.value.substr(0, slash));
      household.rw = slash == std::string_view::npos ? "" : trim(piece.value.substr(slash + 1));
      break;
    }
    case LabelPart::desa:
      household.desa = piece.value;
      break;
    case LabelPart::kecamatan:
    case LabelPart::date:
    case LabelPart::other:
    case LabelPart::text:
      break;
  }
}

bool BlockRows::is_member(const Row& row) const {
  if (where_ == Where::titles) return false;
  if (cell(row, Field::name).empty() && cell(row, Field::nik).empty()) return false;
  std::size_t filled = 0, first = own_width_;
  for (const auto& [field, indexes] : found_.columns.fields) {
    filled += cell(row, indexes.front()).empty() ? 0 : 1;
    first = std::min(first, indexes.front());
  }
  if (filled >= kFewestFieldsOfMember) return true;
  for (std::size_t i = 0; i < first; ++i)
    if (is_row_number(cell(row, i))) return true;
  return false;
}

void BlockRows::take_member(const Row& row) {
  where_ = Where::rows;
  expect_ = Expect::anything;
  has_member_ = true;
  for (std::size_t i = 0; i < own_width_; ++i)
    cells_[i] = i < row.cells.size() ? row.cells[i] : std::string_view{};
  const auto& h = household_;
  const std::array<std::string, kHouseholdColumns.size()> more{
      h.no_kk,        h.head, whole_address(h.address, h.dusun),
      h.rt,           h.rw,   h.desa.empty() ? page_desa_ : h.desa,
      page_kecamatan_};
  std::copy(more.begin(), more.end(), cells_.begin() + static_cast<std::ptrdiff_t>(own_width_));
}

/// Text in the columns that may go on in a later row, and nowhere else.
bool BlockRows::take_continuation(const Row& row) {
  if (!has_member_ || rule_.continuation.empty()) return false;
  continuation_.clear();
  std::size_t taken = 0;
  for (const auto field : rule_.continuation) {
    const auto text = cell(row, field);
    if (text.empty()) continue;
    continuation_.emplace_back(found_.columns.first(field), text);
    ++taken;
  }
  return taken > 0 && taken == filled_cells(row);
}

/// What stands above the first headings, and again on later pages.
bool BlockRows::is_title(const Row& row) {
  if (where_ == Where::titles) titles_.insert(row_text(row));
  return titles_.count(row_text(row)) > 0;
}

/// Signatures and remarks under the last row of a page.
bool BlockRows::is_foot(const Row& row) {
  const bool begins = std::any_of(row.cells.begin(), row.cells.end(), [&](auto text) {
    const auto words = label_words(text);
    return std::any_of(rule_.foot.begin(), rule_.foot.end(),
                       [&](const auto& foot) { return words.rfind(foot, 0) == 0; });
  });
  if (begins && where_ != Where::foot) {
    where_ = Where::foot;
    rows_of_foot_ = 0;
  }
  if (where_ != Where::foot) return false;
  return ++rows_of_foot_ <= kMostRowsOfFoot && filled_cells(row) <= kMostCellsOfFoot;
}

}  // namespace rekam
