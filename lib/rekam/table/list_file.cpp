#include "rekam/table/list_file.hpp"

#include "rekam/base/input_file.hpp"
#include "rekam/table/csv_reader.hpp"
#include "rekam/table/text_decoding.hpp"

#include <algorithm>
#include <array>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

/// Bytes of a mark that the decoder would take for text: somebody says that the rest is not UTF-8.
void skip_foreign_mark(InputFile& file, Encoding encoding) {
  if (encoding != Encoding::windows_1252) return;
  std::array<char, 3> mark{};
  const auto bytes = file.read_at(0, mark);
  if (std::string_view{mark.data(), bytes} == "\xEF\xBB\xBF") file.read(mark);
}

}  // namespace

class ListFile::Reading {
 public:
  Reading(std::string path, ListFileOptions options)
      : file_(std::move(path)), options_(std::move(options)) {
    file_.make_restartable();
    kind_ = find_kind(file_);
    if (kind_ == FileKind::csv) found_ = find_encoding(file_, options_.encoding);
    start();
  }

  const Row* next() {
    if (csv_) return csv_->next();
    const Row* row = workbook_->next();
    at_end_ = row == nullptr;
    return row;
  }

  void restart() {
    at_end_ = false;
    file_.restart();
    start();
  }

  /// Of a workbook, how far into the file its sheets have been unpacked.
  std::uint64_t bytes_read() const {
    if (csv_) return file_.bytes_read();
    if (at_end_) return bytes_in_all();
    const auto place = lseek(file_.descriptor(), 0, SEEK_CUR);
    return place < 0 ? 0 : std::min(static_cast<std::uint64_t>(place), bytes_in_all());
  }
  std::uint64_t bytes_in_all() const { return file_.size().value_or(0); }
  const InputFile& file() const { return file_; }
  FileFormat format() const { return workbook_ ? workbook_->format() : FileFormat::csv; }
  const FoundEncoding& found() const { return found_; }
  const CsvReader* csv() const { return csv_ ? &*csv_ : nullptr; }
  const WorkbookReader* workbook() const { return workbook_ ? &*workbook_ : nullptr; }

  /// A workbook is not read from front to end, so its digest takes a pass of its own.
  Sha256Digest digest() {
    if (!workbook_) return file_.digest();
    file_.restart();
    std::string chunk(std::size_t{256} << 10U, '\0');
    while (file_.read(chunk) > 0) continue;
    return file_.digest();
  }

 private:
  void start() {
    csv_.reset();
    workbook_.reset();
    if (kind_ == FileKind::workbook) {
      workbook_.emplace(file_, options_.sheet);
      return;
    }
    skip_foreign_mark(file_, found_.encoding);
    csv_.emplace(as_utf8(bytes_of(file_), found_.encoding), CsvFormat{options_.delimiter, {}});
  }

  InputFile file_;
  ListFileOptions options_;
  FileKind kind_ = FileKind::csv;
  FoundEncoding found_;
  std::optional<CsvReader> csv_;
  std::optional<WorkbookReader> workbook_;
  bool at_end_ = false;  ///< of a workbook
};

ListFile::ListFile(std::string path, ListFileOptions options)
    : reading_(std::make_unique<Reading>(std::move(path), std::move(options))) {}
ListFile::~ListFile() = default;

const Row* ListFile::next() { return reading_->next(); }
void ListFile::restart() { reading_->restart(); }
const std::string& ListFile::path() const { return reading_->file().path(); }
FileFormat ListFile::format() const { return reading_->format(); }
Encoding ListFile::encoding() const { return reading_->found().encoding; }
EncodingSource ListFile::encoding_source() const { return reading_->found().source; }

std::optional<char> ListFile::delimiter() const {
  const auto* csv = reading_->csv();
  return csv == nullptr ? std::nullopt : std::optional{csv->delimiter()};
}

const std::vector<Sheet>& ListFile::sheets() const {
  static const std::vector<Sheet> none;
  const auto* workbook = reading_->workbook();
  return workbook == nullptr ? none : workbook->sheets();
}

bool ListFile::ends_without_line_break() const {
  const auto* csv = reading_->csv();
  return csv != nullptr && csv->ends_without_line_break();
}

Sha256Digest ListFile::digest() const { return reading_->digest(); }

std::uint64_t ListFile::bytes_read() const { return reading_->bytes_read(); }
std::uint64_t ListFile::bytes_in_all() const { return reading_->bytes_in_all(); }

}  // namespace rekam
