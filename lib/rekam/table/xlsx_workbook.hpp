// An .xlsx file: finds its sheets, texts and styles by following relations from part to part.

#pragma once

#include "rekam/table/workbook.hpp"
#include "rekam/table/xlsx_cell.hpp"
#include "rekam/table/zip_archive.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace rekam {

class XlsxWorkbook : public Workbook {
 public:
  /// `archive` must outlive it. Error{input} that says what it is when it is another kind of file.
  XlsxWorkbook(const ZipArchive& archive, const WorkbookLimits& limits);

  const std::vector<Sheet>& sheets() const override { return sheets_; }
  std::unique_ptr<SheetRows> read(std::size_t sheet) override;

 private:
  void read_shared(const std::string& part);

  const ZipArchive& archive_;
  WorkbookLimits limits_;
  std::vector<Sheet> sheets_;
  std::vector<std::string> parts_;  ///< of each sheet
  XlsxShared shared_;
};

}  // namespace rekam
