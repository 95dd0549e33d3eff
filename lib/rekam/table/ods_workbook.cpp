#include "rekam/table/ods_workbook.hpp"

#include "rekam/table/ods_contents.hpp"

namespace rekam {

namespace {

class OdsSheet : public SheetRows {
 public:
  explicit OdsSheet(OdsRows& rows) : rows_(rows) {}

  RowCells* next() override { return rows_.next(); }
  std::size_t hidden_rows() const override { return rows_.hidden_rows(); }

 private:
  OdsRows& rows_;
};

}  // namespace

OdsWorkbook::OdsWorkbook(const ZipArchive& archive, const WorkbookLimits& limits)
    : sheets_(read_ods_contents(archive)), rows_(archive.open("content.xml"), limits) {}

std::unique_ptr<SheetRows> OdsWorkbook::read(std::size_t sheet) {
  rows_.seek(sheet);
  return std::make_unique<OdsSheet>(rows_);
}

}  // namespace rekam
