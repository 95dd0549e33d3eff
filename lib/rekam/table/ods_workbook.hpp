// An .ods file, as LibreOffice writes it.

#pragma once

#include "rekam/table/ods_rows.hpp"
#include "rekam/table/workbook.hpp"
#include "rekam/table/zip_archive.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace rekam {

class OdsWorkbook : public Workbook {
 public:
  /// `archive` must outlive it. Error{input} when it is protected or another kind of document.
  OdsWorkbook(const ZipArchive& archive, const WorkbookLimits& limits);

  const std::vector<Sheet>& sheets() const override { return sheets_; }
  std::unique_ptr<SheetRows> read(std::size_t sheet) override;

 private:
  std::vector<Sheet> sheets_;
  OdsRows rows_;
};

}  // namespace rekam
