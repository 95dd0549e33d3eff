// The cells of one row of a plain list, each read as what its column holds. A bad value becomes a
// finding that names the column.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/intake/table_list.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Refers to the row and the findings, which must outlive it.
class CellReader {
 public:
  CellReader(const TableRow& row, std::span<const ListColumn> columns,
             std::vector<Finding>& findings);

  std::string text(std::size_t column) const { return std::string{row_[column]}; }
  /// Any day where the cell is doubted.
  Date required_date(std::size_t column);
  /// Empty where the cell is, or is doubted.
  std::optional<Date> optional_date(std::size_t column);
  std::optional<ClockTime> time(std::size_t column);

  void doubt(std::size_t column) { doubt(column, row_[column]); }
  /// Of a part of the cell, or with a word that may be meant.
  void doubt(std::size_t column, std::string_view value,
             std::optional<std::string_view> meant = {});
  bool has_doubts() const { return findings_.size() != findings_before_; }

 private:
  const TableRow& row_;
  std::span<const ListColumn> columns_;
  std::vector<Finding>& findings_;
  std::size_t findings_before_;
};

}  // namespace rekam
