// The rows of a list file with a look at those to come, from which its headings are recognised.

#pragma once

#include "rekam/table/list_file.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// A row that outlives the next one.
class HeldRow {
 public:
  explicit HeldRow(const Row& row);
  HeldRow(const HeldRow&) = delete;
  HeldRow& operator=(const HeldRow&) = delete;

  const Row& row() const { return row_; }

 private:
  std::vector<std::string> texts_;
  std::vector<std::string_view> cells_;
  std::vector<CellKind> kinds_;
  std::string raw_, sheet_;
  Row row_;
};

class RowFeed {
 public:
  explicit RowFeed(ListFile& file) : file_(file) {}

  /// The next row, null at the end.
  const Row* next();
  /// Gives the last row back: it is the next one again.
  void put_back(const Row& row);
  /// The next rows of one sheet, at most so many, without taking them.
  std::vector<const Row*> look_ahead(std::size_t most);
  void restart();

 private:
  const Row* next_held();

  ListFile& file_;
  std::deque<HeldRow> held_;
  bool first_is_taken_ = false;  ///< the front was handed out and goes with the next call
  bool ended_ = false;
};

}  // namespace rekam
