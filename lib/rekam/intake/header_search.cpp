#include "rekam/intake/header_search.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/list_heading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kLongNumber = 12;

/// One way to read the rows: a layout whose headings stand in one row or two.
struct Fit {
  const Layout* layout = nullptr;
  ListShape shape = ListShape::table;
  FieldColumns columns;
  std::size_t row = 0;
  std::size_t header_rows = 1;

  std::size_t found() const { return columns.fields.size(); }
  std::size_t wanted() const { return layout->columns.size(); }
};

/// Blocks before tables, because a row of a household is stronger evidence than any heading; then
/// the most fields, then the fewest that are missing, then fewer rows, then the first.
bool is_better(const Fit& a, const Fit& b) {
  if (b.layout == nullptr) return true;
  if (a.shape != b.shape) return a.shape == ListShape::blocks;
  if (a.found() != b.found()) return a.found() > b.found();
  if (a.layout != b.layout) return a.wanted() < b.wanted();
  return a.header_rows < b.header_rows;
}

/// Whether a household begins somewhere in the rows: the label of its card stands there, and not
/// among the headings of a table.
bool has_household(std::span<const Row* const> rows, const Layout& layout) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row* row) {
    if (match_columns(layout, headings_of(row->cells)).fields.size() >= kFewestColumns)
      return false;
    const auto pieces = labelled_row(*row, layout.block->labels);
    const auto count = std::count_if(pieces.begin(), pieces.end(), [](const auto& piece) {
      return piece.part != LabelPart::text && piece.part != LabelPart::other;
    });
    const auto card = std::find_if(pieces.begin(), pieces.end(), [](const auto& piece) {
      return piece.part == LabelPart::no_kk;
    });
    const bool has_number =
        card != pieces.end() && card->value.find_first_of("0123456789") != std::string_view::npos;
    return has_number || (card != pieces.end() && count > 1);
  });
}

/// The headings under which rejected rows of a block list come back: its own and the household's.
void match_household_columns(const ColumnHeadings& headings, FieldColumns& columns) {
  static const Layout flat = parse_layout(
      "[columns]\nno_kk = No. KK\naddress = Alamat\nrt = RT\nrw = RW\ndesa = Desa/Kel\n"
      "kecamatan = Kecamatan\n",
      "household");
  const auto more = match_columns(flat, headings);
  columns.fields.insert(columns.fields.end(), more.fields.begin(), more.fields.end());
}

/// Headings have no long numbers; a person whose name is Nama has.
bool may_be_headings(const Row& row) {
  return row.trouble == RowTrouble::none &&
         std::none_of(row.cells.begin(), row.cells.end(), [](std::string_view cell) {
           cell = trim(cell);
           return cell.size() >= kLongNumber &&
                  cell.find_first_not_of("0123456789") == std::string_view::npos;
         });
}

class Search {
 public:
  Search(std::span<const Row* const> rows, std::span<const Layout> layouts, ListUse use)
      : rows_(rows), layouts_(layouts), use_(use) {
    for (const auto& layout : layouts)
      has_household_.push_back(layout.block && has_household(rows, layout));
  }

  void run() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!may_be_headings(*rows_[i])) continue;
      try_headings(i, 1, headings_of(rows_[i]->cells));
      if (i + 1 < rows_.size() && may_be_headings(*rows_[i + 1]))
        try_headings(i, 2, headings_of(rows_[i]->cells, rows_[i + 1]->cells));
    }
  }

  const Fit& best() const { return best_; }
  /// The best of another layout.
  const Fit& next_best() const { return next_best_; }

 private:
  void try_headings(std::size_t row, std::size_t header_rows, const ColumnHeadings& headings) {
    for (std::size_t i = 0; i < layouts_.size(); ++i) {
      const Layout& layout = layouts_[i];
      if (layout.header_row ? rows_[row]->line != *layout.header_row : row >= kTitleRows) continue;
      Fit fit{&layout, ListShape::table, match_columns(layout, headings), row, header_rows};
      if (fit.columns.fields.empty() || !needs_both(fit)) continue;
      if (layout.block) {
        FieldColumns flat = fit.columns;
        match_household_columns(headings, flat);
        if (flat.has(Field::no_kk))
          fit.columns = std::move(flat);
        else
          fit.shape = ListShape::blocks;
      }
      const bool fits =
          fit.shape == ListShape::blocks
              ? has_household_[i] && fit.columns.has(Field::name) && fit.found() >= kFewestColumns
              : has_enough(fit.columns);
      if (fits) take(std::move(fit));
    }
  }

  bool has_enough(const FieldColumns& columns) const {
    return use_ == ListUse::comparison ? is_comparable(columns) : is_resident_list(columns);
  }

  /// Two rows of headings are two only if each adds something to the other.
  bool needs_both(const Fit& fit) const {
    if (fit.header_rows == 1) return true;
    for (const std::size_t row : {fit.row, fit.row + 1})
      if (match_columns(*fit.layout, headings_of(rows_[row]->cells)).fields.size() >= fit.found())
        return false;
    return true;
  }

  void take(Fit fit) {
    if (is_better(fit, best_)) {
      if (best_.layout != fit.layout) next_best_ = std::move(best_);
      best_ = std::move(fit);
    } else if (fit.layout != best_.layout && is_better(fit, next_best_)) {
      next_best_ = std::move(fit);
    }
  }

  std::span<const Row* const> rows_;
  std::span<const Layout> layouts_;
  ListUse use_;
  std::vector<bool> has_household_;
  Fit best_, next_best_;
};

std::string counts_of(const Fit& fit) {
  return fmt::format("{} of its {} columns", std::min(fit.found(), fit.wanted()), fit.wanted());
}

std::string reason(const Fit& fit, const Fit& next, std::size_t line) {
  std::string why = fmt::format("{} stand in row {}", counts_of(fit), line);
  if (fit.header_rows == 2) why += fmt::format(" and {}", line + 1);
  if (fit.shape == ListShape::blocks) why += ", and households stand in rows of their own";
  if (next.layout != nullptr)
    why += fmt::format("; next best is {} with {}", next.layout->name, counts_of(next));
  return why;
}

std::vector<std::string> written_headings(std::span<const Row* const> rows, const Fit& fit) {
  std::vector<std::string> header(fit.columns.width);
  for (std::size_t column = 0; column < header.size(); ++column) {
    const auto text = [&](std::size_t row) {
      const auto cells = rows[fit.row + row]->cells;
      return std::string{column < cells.size() ? cells[column] : std::string_view{}};
    };
    header[column] = text(0);
    if (fit.header_rows == 1) continue;
    if (auto below = text(1); !trim(below).empty()) header[column] = std::move(below);
  }
  return header;
}

}  // namespace

std::optional<FoundHeader> find_header(std::span<const Row* const> rows,
                                       std::span<const Layout> layouts, ListUse use) {
  Search search{rows, layouts, use};
  search.run();
  const Fit& fit = search.best();
  if (fit.layout == nullptr) return {};
  const std::size_t line = rows[fit.row]->line;
  return FoundHeader{
      *fit.layout, fit.shape,       fit.columns, written_headings(rows, fit),
      fit.row,     fit.header_rows, line,        reason(fit, search.next_best(), line)};
}

bool is_column_numbers(const Row& row) {
  std::size_t expected = 0, seen = 0;
  for (const auto raw : row.cells) {
    auto text = trim(raw);
    ++expected;
    if (text.empty()) continue;
    if (text.starts_with('-') || text.starts_with('(')) text.remove_prefix(1);
    if (text.ends_with(')')) text.remove_suffix(1);
    // The first column may have no number.
    if (text != std::to_string(expected) && text != std::to_string(expected - 1)) return false;
    ++seen;
  }
  return seen >= kFewestColumns;
}

}  // namespace rekam
