// Rows of the sheets of an .ods file, which all stand in one part.

#pragma once

#include "rekam/table/ods_cell.hpp"
#include "rekam/table/row_cells.hpp"
#include "rekam/table/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace rekam {

class OdsRows : private XmlHandler {
 public:
  OdsRows(ZipPart part, const WorkbookLimits& limits);

  /// Goes on to that sheet, counted from 0, which must come after the one that was read.
  void seek(std::size_t sheet);

  /// The next row of the sheet that holds something; null at its end.
  RowCells* next();
  std::size_t hidden_rows() const { return hidden_rows_; }

 private:
  enum class Where : std::uint8_t { above, workbook, sheet, row, cell, paragraph };

  Inside start(std::string_view element, XmlAttributes attributes) override;
  Flow end(std::string_view element) override;
  void text(std::string_view part) override;

  Inside enter(Where where);
  Inside start_sheet();
  Inside start_in_sheet(std::string_view element, XmlAttributes attributes);
  Inside start_row(XmlAttributes attributes);
  Inside start_in_row(std::string_view element, XmlAttributes attributes);
  Inside start_in_cell(std::string_view element);
  Inside start_in_paragraph(std::string_view element, XmlAttributes attributes);
  Flow end_row();
  RowCells* repeat();

  std::string name_;
  RowCells row_;
  OdsCell cell_;
  Where where_ = Where::above;
  std::size_t sheets_met_ = 0;
  std::size_t wanted_ = 0;
  std::size_t line_ = 0;  ///< of the last row so far
  std::size_t column_ = 0;
  std::size_t row_repeats_ = 1;
  std::size_t repeats_left_ = 0;
  std::size_t all_repeats_ = 0;
  Visibility visibility_ = Visibility::visible;
  std::size_t hidden_rows_ = 0;
  XmlStream stream_;
};

}  // namespace rekam
