#include "rekam/table/workbook_reader.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/table/ods_workbook.hpp"
#include "rekam/table/workbook.hpp"
#include "rekam/table/xlsx_workbook.hpp"
#include "rekam/table/zip_archive.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

/// A protected .ods file may hold nothing but its manifest.
FileFormat format_of(const ZipArchive& archive) {
  const bool is_ods = archive.has("content.xml") || archive.has("META-INF/manifest.xml");
  return is_ods ? FileFormat::ods : FileFormat::xlsx;
}

std::unique_ptr<Workbook> open_workbook(const ZipArchive& archive, const WorkbookLimits& limits) {
  if (format_of(archive) == FileFormat::ods) return std::make_unique<OdsWorkbook>(archive, limits);
  return std::make_unique<XlsxWorkbook>(archive, limits);
}

std::string names_of(const std::vector<Sheet>& sheets) {
  std::string names;
  for (const auto& sheet : sheets) {
    if (!names.empty()) names += ", ";
    names += printable(sheet.name);
  }
  return printable(names, 400);
}

}  // namespace

class WorkbookReader::Reading {
 public:
  Reading(const std::string& path, const std::optional<std::string>& wished,
          const WorkbookLimits& limits)
      : Reading(std::make_unique<InputFile>(path), wished, limits) {}

  Reading(const InputFile& file, const std::optional<std::string>& wished,
          const WorkbookLimits& limits)
      : archive_(file, limits),
        workbook_(open_workbook(archive_, limits)),
        sheets_(workbook_->sheets()) {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const bool visible = sheets_[i].visibility == Visibility::visible;
      if (wished ? sheets_[i].name == *wished : visible) unread_.push_back(i);
    }
    if (wished && unread_.empty()) {
      fail(ErrorKind::input, "{} has no sheet {}; its sheets are: {}", shown_name(file.path()),
           printable(*wished), names_of(sheets_));
    }
    std::reverse(unread_.begin(), unread_.end());
  }

  const Row* next() {
    while (rows_ || start_next_sheet()) {
      auto* cells = rows_->next();
      auto& sheet = sheets_[unread_.back()];
      sheet.hidden_rows = rows_->hidden_rows();
      if (cells != nullptr) {
        cells->show(row_);
        row_.sheet = sheet.name;
        return &row_;
      }
      rows_.reset();
      unread_.pop_back();
    }
    return nullptr;
  }

  const std::vector<Sheet>& sheets() const { return sheets_; }
  FileFormat format() const { return format_of(archive_); }

 private:
  Reading(std::unique_ptr<InputFile> own, const std::optional<std::string>& wished,
          const WorkbookLimits& limits)
      : Reading(*own, wished, limits) {
    own_ = std::move(own);
  }

  bool start_next_sheet() {
    if (unread_.empty()) return false;
    rows_ = workbook_->read(unread_.back());
    return true;
  }

  std::unique_ptr<InputFile> own_;  ///< when it was opened here
  ZipArchive archive_;
  std::unique_ptr<Workbook> workbook_;
  std::vector<Sheet> sheets_;
  std::vector<std::size_t> unread_;  ///< the last one is being read
  std::unique_ptr<SheetRows> rows_;
  Row row_;
};

WorkbookReader::WorkbookReader(const std::string& path, const std::optional<std::string>& sheet,
                               WorkbookLimits limits)
    : reading_(std::make_unique<Reading>(path, sheet, limits)) {}
WorkbookReader::WorkbookReader(const InputFile& file, const std::optional<std::string>& sheet,
                               WorkbookLimits limits)
    : reading_(std::make_unique<Reading>(file, sheet, limits)) {}
WorkbookReader::~WorkbookReader() = default;

const Row* WorkbookReader::next() { return reading_->next(); }
const std::vector<Sheet>& WorkbookReader::sheets() const { return reading_->sheets(); }
FileFormat WorkbookReader::format() const { return reading_->format(); }

}  // namespace rekam
