// Rows of a list, whatever file they stand in: CSV, .xlsx, .ods. Readers stream: a row lives until
// the next one is asked for.

#pragma once

#include "rekam/base/cell_kind.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace rekam {

enum class RowTrouble {
  none,
  broken_quote,     ///< a quote inside a cell, or one that never closes; no cells
  too_long,         ///< row or cell; no cells
  too_many_fields,  ///< the cells up to the limit
  nul_byte,         ///< all cells
  broken_utf8       ///< all cells
};

struct Row {
  std::size_t line = 0;                     ///< physical line, or row of the sheet; 1-based
  std::span<const std::string_view> cells;  ///< exact bytes, nothing trimmed
  std::span<const CellKind> kinds;          ///< of each cell; empty when all are texts
  RowTrouble trouble = RowTrouble::none;
  /// As read, without the final line break. Of a row with broken_quote its first line, because the
  /// next lines are rows of their own; of one too_long the first CsvLimits::row_bytes. Empty in
  /// workbooks.
  std::string_view raw;
  std::string_view sheet;  ///< empty in CSV

  CellKind kind(std::size_t column) const {
    return column < kinds.size() ? kinds[column] : CellKind::text;
  }
};

class RowReader {
 public:
  virtual ~RowReader() = default;

  /// The next row, null at the end. It and all its texts live until the next call.
  virtual const Row* next() = 0;

 protected:
  RowReader() = default;
  RowReader(const RowReader&) = default;
  RowReader(RowReader&&) = default;
  RowReader& operator=(const RowReader&) = default;
  RowReader& operator=(RowReader&&) = default;
};

}  // namespace rekam
