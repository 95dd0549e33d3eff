// One cell of an .xlsx sheet: what it says about itself, and what it therefore holds.

#pragma once

#include "rekam/table/row_cells.hpp"
#include "rekam/table/shared_strings.hpp"
#include "rekam/table/sheet_date.hpp"
#include "rekam/table/xlsx_styles.hpp"
#include "rekam/table/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace rekam {

/// What all sheets of a workbook share.
struct XlsxShared {
  SharedStrings strings;
  XlsxStyles styles;
  DateSystem dates = DateSystem::from_1900;
};

class XlsxCellReader {
 public:
  /// `next_column` is where a cell stands that does not say where.
  void start(XmlAttributes attributes, std::size_t next_column);
  void meet_formula() { has_formula_ = true; }
  void meet_value() { has_value_ = true; }

  /// Adds to its text, as far as a limit is not passed.
  void add(std::string_view part, std::size_t enough) {
    if (text_.size() < enough) text_ += part.substr(0, enough - text_.size());
  }

  /// Counted from 0.
  std::size_t column() const { return column_; }

  void put_into(RowCells& row, XlsxShared& shared);

 private:
  enum class Type : std::uint8_t { number, shared, text, boolean, error, date };

  static Type type_of(std::string_view name);
  void put_number(RowCells& row, const XlsxShared& shared);
  void put_shared(RowCells& row, XlsxShared& shared);

  std::size_t column_ = 0;
  std::size_t style_ = 0;
  Type type_ = Type::number;
  bool has_formula_ = false;
  bool has_value_ = false;
  std::string text_;
};

}  // namespace rekam
