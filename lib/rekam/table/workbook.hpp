// What .xlsx and .ods have in common: sheets with names, read one after the other.

#pragma once

#include "rekam/table/row_cells.hpp"
#include "rekam/table/workbook_reader.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace rekam {

class SheetRows {
 public:
  virtual ~SheetRows() = default;

  /// The next row that holds something; null at the end of the sheet.
  virtual RowCells* next() = 0;

  /// Of the rows so far those that the program does not show.
  virtual std::size_t hidden_rows() const = 0;

 protected:
  SheetRows() = default;
  SheetRows(const SheetRows&) = default;
  SheetRows& operator=(const SheetRows&) = default;
};

class Workbook {
 public:
  virtual ~Workbook() = default;

  virtual const std::vector<Sheet>& sheets() const = 0;

  /// Each sheet at most once, in their order. Rows must not outlive the workbook.
  virtual std::unique_ptr<SheetRows> read(std::size_t sheet) = 0;

 protected:
  Workbook() = default;
  Workbook(const Workbook&) = default;
  Workbook& operator=(const Workbook&) = default;
};

/// More rows than any spreadsheet program can hold in one sheet.
constexpr std::size_t kMostRows = std::size_t{1} << 24U;

/// More than any workbook of an office has.
constexpr std::size_t kMostSheets = 4096;

}  // namespace rekam
