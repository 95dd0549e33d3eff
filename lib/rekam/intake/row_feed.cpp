#include "rekam/intake/row_feed.hpp"

namespace rekam {

HeldRow::HeldRow(const Row& row)
    : texts_(row.cells.begin(), row.cells.end()),
      cells_(texts_.begin(), texts_.end()),
      kinds_(row.kinds.begin(), row.kinds.end()),
      raw_(row.raw),
      sheet_(row.sheet),
      row_{row.line, cells_, kinds_, row.trouble, raw_, sheet_} {}

const Row* RowFeed::next() {
  if (!held_.empty()) {
    if (const Row* row = next_held()) return row;
  }
  return ended_ ? nullptr : file_.next();
}

const Row* RowFeed::next_held() {
  if (first_is_taken_) held_.pop_front();
  first_is_taken_ = !held_.empty();
  return first_is_taken_ ? &held_.front().row() : nullptr;
}

void RowFeed::put_back(const Row& row) {
  if (!first_is_taken_) held_.emplace_front(row);
  first_is_taken_ = false;
}

std::vector<const Row*> RowFeed::look_ahead(std::size_t most) {
  if (first_is_taken_) held_.pop_front();
  first_is_taken_ = false;
  std::vector<const Row*> rows;
  for (std::size_t i = 0; i < most; ++i) {
    if (i == held_.size() && !ended_) {
      const Row* row = file_.next();
      ended_ = row == nullptr;
      if (!ended_) held_.emplace_back(*row);
    }
    if (i == held_.size()) break;
    if (held_[i].row().sheet != held_.front().row().sheet) break;
    rows.push_back(&held_[i].row());
  }
  return rows;
}

void RowFeed::restart() {
  held_.clear();
  first_is_taken_ = ended_ = false;
  file_.restart();
}

}  // namespace rekam
