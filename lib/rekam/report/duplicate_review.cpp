#include "rekam/report/duplicate_review.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace rekam {

namespace {

std::string_view to_text(ReviewEffect effect) {
  switch (effect) {
    case ReviewEffect::none_in_backlog:
      return "one waits to be recorded, the other is";
    case ReviewEffect::fewer_in_backlog:
      return "both wait to be recorded";
    default:
      return "one resident less";
  }
}

/// Columns that the clerk fills in stand where the eye is; the rest is as in the pairs.
std::vector<std::string> review_columns() {
  auto columns = pair_columns();
  columns.insert(columns.begin() + 2, {"decision", "who", "why", "effect", "decided_before"});
  return columns;
}

std::vector<std::string> review_cells(const LinkageList& list, const Duplicates& found,
                                      const ReviewItem& item, const RecordName& name) {
  auto cells = pair_cells(list, found, found.pairs[item.pair], name);
  cells.insert(cells.begin() + 2, {"", "", "", std::string{to_text(item.effect)}, item.before});
  return cells;
}

XlsxSheet sheet() {
  XlsxSheet sheet{"review", {}};
  for (const auto& heading : review_columns()) {
    XlsxColumn column{heading};
    if (heading == "decision") {
      column.words = {"same", "not_same", "unsure"};
      column.hint = "same: satu orang; not_same: dua orang; unsure: belum pasti";
    }
    sheet.columns.push_back(std::move(column));
  }
  return sheet;
}

}  // namespace

void order_review(std::vector<ReviewItem>& items, const Duplicates& found) {
  const auto rank = [&](const ReviewItem& item) {
    const auto& pair = found.pairs[item.pair];
    const std::int64_t worth = 1 + 2 * static_cast<std::int64_t>(item.effect);
    return std::tuple{-worth * pair.probability, -pair.weight, item.pair};
  };
  std::sort(items.begin(), items.end(),
            [&](const ReviewItem& a, const ReviewItem& b) { return rank(a) < rank(b); });
}

void write_review(const LinkageList& list, const Duplicates& found,
                  std::span<const ReviewItem> items, const RecordName& name, FileName kind,
                  const Sink& sink) {
  const auto views = [](const std::vector<std::string>& cells) {
    return std::vector<std::string_view>(cells.begin(), cells.end());
  };
  if (kind == FileName::workbook) {
    XlsxWriter workbook{sink, xlsx_size(static_cast<std::int64_t>(items.size()))};
    workbook.sheet(sheet());
    for (const auto& item : items) workbook.row(views(review_cells(list, found, item, name)));
    workbook.finish();
    return;
  }
  CsvWriter csv{sink};
  csv.row(views(review_columns()));
  for (const auto& item : items) csv.row(views(review_cells(list, found, item, name)));
}

}  // namespace rekam
