// Rows of one sheet of an .xlsx file.

#pragma once

#include "rekam/table/workbook.hpp"
#include "rekam/table/xlsx_cell.hpp"
#include "rekam/table/xml_stream.hpp"

#include <cstddef>
#include <cstdint>

namespace rekam {

class XlsxSheetRows : public SheetRows, private XmlHandler {
 public:
  /// `shared` must outlive it.
  XlsxSheetRows(ZipPart part, const WorkbookLimits& limits, XlsxShared& shared);

  RowCells* next() override;
  std::size_t hidden_rows() const override { return hidden_rows_; }

 private:
  enum class Where : std::uint8_t { top, sheet, rows, row, cell, value, rich, letters };

  Inside start(std::string_view element, XmlAttributes attributes) override;
  Flow end(std::string_view element) override;
  void text(std::string_view part) override;

  Inside enter(Where where);
  Inside start_row(XmlAttributes attributes);
  Inside start_cell(XmlAttributes attributes);
  Inside start_in_cell(std::string_view element);
  Flow end_row();

  XlsxShared& shared_;
  RowCells row_;
  XlsxCellReader cell_;
  Where where_ = Where::top;
  std::size_t line_ = 0;
  std::size_t next_column_ = 0;
  Visibility visibility_ = Visibility::visible;
  std::size_t hidden_rows_ = 0;
  XmlStream stream_;
};

}  // namespace rekam
