#include "rekam/table/xlsx_formats.hpp"

#include <xlsxwriter.h>

namespace rekam {

namespace {

constexpr lxw_color_t kYellow = 0xFFEB9C, kRed = 0xFFC7CE, kBlue = 0xDDEBF7;

lxw_format* format_of(lxw_workbook* workbook, const char* number, XlsxMark mark) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_num_format(format, number);
  if (mark == XlsxMark::warning) format_set_bg_color(format, kYellow);
  if (mark == XlsxMark::error) format_set_bg_color(format, kRed);
  return format;
}

}  // namespace

XlsxFormats::XlsxFormats(lxw_workbook* workbook) {
  for (std::size_t i = 0; i < kMarks; ++i) {
    const auto mark = static_cast<XlsxMark>(i);
    texts_[i] = format_of(workbook, "@", mark);
    numbers_[i] = format_of(workbook, "0", mark);
    decimals_[i] = format_of(workbook, "General", mark);
    dates_[i] = format_of(workbook, "dd-mm-yyyy", mark);
  }
  heading_ = format_of(workbook, "@", XlsxMark::none);
  format_set_bold(heading_);
  format_set_bottom(heading_, LXW_BORDER_THIN);
  format_set_bg_color(heading_, kBlue);
}

}  // namespace rekam
