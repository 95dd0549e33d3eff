#include "rekam/table/xlsx_writer.hpp"

#include "rekam/base/date.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/base/unnamed_file.hpp"
#include "rekam/table/xlsx_check.hpp"
#include "rekam/table/xlsx_formats.hpp"
#include "rekam/table/xlsx_text.hpp"
#include "rekam/table/xlsx_words.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

constexpr lxw_row_t kMostRows = LXW_ROW_MAX;
constexpr std::int64_t kSmallRows = 20'000;
/// Each takes memory and a shape in a drawing; a workbook with more of them opens slowly.
constexpr std::int64_t kMostComments = 20'000;
constexpr lxw_row_t kRowsPerLook = 4096;
/// A moment when no office was open: the day on which packed files begin. Not the clock, because
/// the same content must be the same bytes.
constexpr time_t kCreated = 315532800;

[[noreturn]] void fail_to_write(const std::string& folder) {
  fail(ErrorKind::io,
       "cannot write the workbook in {}: there is no room, or it is over the limit on file sizes; "
       "make room there, or set TMPDIR to a folder on another disk",
       folder);
}

std::optional<double> whole_number(std::string_view text) {
  constexpr std::size_t kExactDigits = 15;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  if (text.size() > kExactDigits || std::to_string(number) != text) return {};
  return static_cast<double>(number);
}

std::optional<double> decimal_number(std::string_view text) {
  constexpr std::size_t kExactDigits = 15;
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  const bool plain = text.find_first_not_of("-.0123456789") == std::string_view::npos;
  if (!plain || text.find('.') == std::string_view::npos || text.size() > kExactDigits) return {};
  return number;
}

std::optional<lxw_datetime> day(std::string_view text) {
  const auto date = parse_iso_date(text);
  if (!date) return {};
  const std::chrono::year_month_day parts{*date};
  const int year = static_cast<int>(parts.year());
  if (year <= 1900) return {};
  return lxw_datetime{year,
                      static_cast<int>(static_cast<unsigned>(parts.month())),
                      static_cast<int>(static_cast<unsigned>(parts.day())),
                      0,
                      0,
                      0};
}

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const {
    // Only workbook_close would close these.
    lxw_worksheet* sheet = nullptr;
    LXW_FOREACH_WORKSHEET(sheet, workbook) {
      if (sheet->optimize_tmpfile != nullptr)
        static_cast<void>(std::fclose(sheet->optimize_tmpfile));
    }
    lxw_workbook_free(workbook);
  }
};
using OpenWorkbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/// libxlsxwriter opens what it writes by name, and this file has none of its own.
std::string name_of(const UnnamedFile& file) {
  return fmt::format("/proc/self/fd/{}", file.descriptor());
}

OpenWorkbook open_workbook(const std::string& name, std::string folder, XlsxSize size) {
  lxw_workbook_options options{};
  options.constant_memory = size == XlsxSize::large ? LXW_TRUE : LXW_FALSE;
  options.tmpdir = folder.data();
  OpenWorkbook workbook{workbook_new_opt(name.c_str(), &options)};
  if (!workbook) fail_to_write(folder);
  lxw_doc_properties properties{};
  properties.created = kCreated;
  workbook_set_properties(workbook.get(), &properties);
  return workbook;
}

}  // namespace

XlsxSize xlsx_size(std::int64_t rows) {
  return rows > kSmallRows ? XlsxSize::large : XlsxSize::small;
}

FileName kind_of_name(std::string_view path) {
  constexpr std::string_view kEnding = ".XLSX";
  if (path.size() <= kEnding.size()) return FileName::other;
  return fold(path.substr(path.size() - kEnding.size())) == kEnding ? FileName::workbook
                                                                    : FileName::other;
}

class XlsxWriter::Writing {
 public:
  Writing(Sink sink, XlsxSize size)
      : sink_(std::move(sink)),
        size_(size),
        file_(open_unnamed_file()),
        workbook_(open_workbook(name_of(file_), file_.folder(), size)),
        formats_(workbook_.get()),
        words_(names_.take("Pilihan")) {}

  void start(XlsxSheet sheet) {
    end_sheet();
    layout_ = std::move(sheet);
    open_sheet();
  }

  void put(std::span<const XlsxCell> cells) {
    if (next_row_ == kMostRows) {
      end_sheet();
      open_sheet();
    }
    if (next_row_ % kRowsPerLook == 0) look_at_room();
    for (std::size_t i = 0; i < cells.size(); ++i) put(static_cast<lxw_col_t>(i), cells[i]);
    ++next_row_;
  }

  void put(std::span<const std::string_view> texts) {
    cells_.clear();
    for (const auto text : texts) cells_.push_back({text});
    put(cells_);
  }

  void totals(std::string_view label, std::span<const std::size_t> columns) {
    const lxw_row_t last = next_row_ - 1;
    end_sheet_at(last);
    write_text(next_row_, 0, label, formats_.heading());
    for (const auto at : columns) {
      const auto column = static_cast<lxw_col_t>(at);
      std::array<char, LXW_MAX_COL_NAME_LENGTH> name{};
      lxw_col_to_name(name.data(), column, LXW_FALSE);
      const auto formula = last == 0
                               ? std::string{"=0"}
                               : fmt::format("=SUBTOTAL(109,{0}2:{0}{1})", name.data(), last + 1);
      worksheet_write_formula_num(sheet_, next_row_, column, formula.c_str(),
                                  formats_.number(XlsxMark::none), sums_[at]);
    }
    look_at_room();
    sheet_ = nullptr;
  }

  void finish() {
    end_sheet();
    words_.write(workbook_.get(), formats_.text(XlsxMark::none));
    const std::string folder = file_.folder();
    // Frees the workbook, whatever comes of it.
    if (workbook_close(workbook_.release()) != LXW_NO_ERROR) fail_to_write(folder);
    if (check_xlsx(file_.descriptor()) != XlsxState::whole) fail_to_write(folder);
    hand_out();
  }

  std::int64_t cut_cells() const { return cut_cells_; }

 private:
  void open_sheet() {
    sheet_ = workbook_add_worksheet(workbook_.get(), names_.take(layout_.name).c_str());
    if (sheet_ == nullptr) fail_to_write(file_.folder());
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    for (std::size_t i = 0; i < layout_.columns.size(); ++i)
      open_column(static_cast<lxw_col_t>(i), layout_.columns[i]);
    next_row_ = 1;
    sums_.assign(layout_.columns.size(), 0);
  }

  void open_column(lxw_col_t at, const XlsxColumn& column) {
    constexpr double kNarrowest = 8, kMargin = 4;
    const double width =
        column.width > 0
            ? column.width
            : std::max(kNarrowest, static_cast<double>(column.heading.size()) + kMargin);
    worksheet_set_column(sheet_, at, at, width, formats_.text(XlsxMark::none));
    write_text(0, at, column.heading, formats_.heading());
    if (column.words.empty() && column.hint.empty()) return;
    guide(at, column);
  }

  /// The drop-down and the hint of a column, for all its rows.
  void guide(lxw_col_t at, const XlsxColumn& column) {
    constexpr std::size_t kMostHint = 255;
    lxw_data_validation validation{};
    std::string hint = column.hint.substr(0, kMostHint);
    std::string formula;
    std::vector<const char*> words;
    validation.validate = LXW_VALIDATION_TYPE_ANY;
    if (XlsxWords::are_long(column.words)) {
      formula = words_.add(column.words);
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_formula = formula.data();
    } else if (!column.words.empty()) {
      for (const auto& word : column.words) words.push_back(word.c_str());
      words.push_back(nullptr);
      validation.validate = LXW_VALIDATION_TYPE_LIST;
      validation.value_list = const_cast<decltype(validation.value_list)>(words.data());
    }
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    if (!hint.empty()) validation.input_message = hint.data();
    worksheet_data_validation_range(sheet_, 1, at, kMostRows - 1, at, &validation);
  }

  void end_sheet() {
    if (sheet_ == nullptr) return;
    end_sheet_at(next_row_ - 1);
    look_at_room();
    sheet_ = nullptr;
  }

  void end_sheet_at(lxw_row_t last) {
    if (!layout_.columns.empty() && last > 0)
      worksheet_autofilter(sheet_, 0, 0, last, static_cast<lxw_col_t>(layout_.columns.size() - 1));
  }

  void put(lxw_col_t column, const XlsxCell& cell) {
    if (cell.text.empty() && cell.mark == XlsxMark::none && cell.comment.empty()) return;
    if (!put_value(column, cell))
      write_text(next_row_, column, cell.text, formats_.text(cell.mark));
    if (!cell.comment.empty() && comments_ < kMostComments) comment(column, cell.comment);
  }

  /// Whether the cell is a number or a date.
  bool put_value(lxw_col_t column, const XlsxCell& cell) {
    if (cell.kind == CellKind::number) {
      const auto number = whole_number(cell.text);
      if (number) {
        worksheet_write_number(sheet_, next_row_, column, *number, formats_.number(cell.mark));
        if (column < sums_.size()) sums_[column] += *number;
        return true;
      }
      const auto decimal = decimal_number(cell.text);
      if (decimal)
        worksheet_write_number(sheet_, next_row_, column, *decimal, formats_.decimal(cell.mark));
      return decimal.has_value();
    }
    if (cell.kind != CellKind::date) return false;
    auto date = day(cell.text);
    if (date) worksheet_write_datetime(sheet_, next_row_, column, &*date, formats_.date(cell.mark));
    return date.has_value();
  }

  void write_text(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
    if (write_xlsx_text(text, xlsx_) == XlsxCut::cut) ++cut_cells_;
    worksheet_write_string(sheet_, row, column, xlsx_.c_str(), format);
  }

  void comment(lxw_col_t column, std::string_view text) {
    constexpr std::uint16_t kWidth = 260, kHeight = 110;
    lxw_comment_options options{};
    options.width = kWidth;
    options.height = kHeight;
    write_xlsx_text(text, xlsx_);
    worksheet_write_comment_opt(sheet_, next_row_, column, xlsx_.c_str(), &options);
    ++comments_;
  }

  /// Early, so that a full disk does not come to light after millions of rows.
  void look_at_room() {
    if (size_ == XlsxSize::large && std::ferror(sheet_->optimize_tmpfile) != 0)
      fail_to_write(file_.folder());
  }

  void hand_out() {
    std::array<char, std::size_t{64} << 10U> buffer;
    for (off_t at = 0;;) {
      const auto count = pread(file_.descriptor(), buffer.data(), buffer.size(), at);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0)
        fail(ErrorKind::io, "cannot read the workbook back: {}; look at the disk and run it again",
             strerrordesc_np(errno));
      if (count == 0) return;
      sink_({buffer.data(), static_cast<std::size_t>(count)});
      at += count;
    }
  }

  Sink sink_;
  XlsxSize size_;
  UnnamedFile file_;
  OpenWorkbook workbook_;
  XlsxFormats formats_;
  XlsxSheetNames names_;
  XlsxWords words_;
  XlsxSheet layout_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t next_row_ = 0;
  std::int64_t cut_cells_ = 0;
  std::int64_t comments_ = 0;
  std::vector<double> sums_;  ///< of the whole numbers of each column of the sheet
  std::vector<XlsxCell> cells_;
  std::string xlsx_;
};

XlsxWriter::XlsxWriter(Sink sink, XlsxSize size)
    : writing_{std::make_unique<Writing>(std::move(sink), size)} {}

XlsxWriter::~XlsxWriter() = default;

void XlsxWriter::sheet(XlsxSheet sheet) { writing_->start(std::move(sheet)); }
void XlsxWriter::row(std::span<const XlsxCell> cells) { writing_->put(cells); }
void XlsxWriter::row(std::span<const std::string_view> texts) { writing_->put(texts); }
void XlsxWriter::totals(std::string_view label, std::span<const std::size_t> columns) {
  writing_->totals(label, columns);
}
void XlsxWriter::finish() { writing_->finish(); }
std::int64_t XlsxWriter::cut_cells() const { return writing_->cut_cells(); }

}  // namespace rekam
