// How cells of our workbooks look: texts, whole numbers and days, each plain or coloured.

#pragma once

#include "rekam/table/xlsx_writer.hpp"

#include <array>
#include <cstddef>

struct lxw_workbook;
struct lxw_format;

namespace rekam {

/// The workbook owns them.
class XlsxFormats {
 public:
  explicit XlsxFormats(lxw_workbook* workbook);

  lxw_format* text(XlsxMark mark) const { return texts_[static_cast<std::size_t>(mark)]; }
  lxw_format* number(XlsxMark mark) const { return numbers_[static_cast<std::size_t>(mark)]; }
  lxw_format* decimal(XlsxMark mark) const { return decimals_[static_cast<std::size_t>(mark)]; }
  lxw_format* date(XlsxMark mark) const { return dates_[static_cast<std::size_t>(mark)]; }
  lxw_format* heading() const { return heading_; }

 private:
  static constexpr std::size_t kMarks = 3;
  using ByMark = std::array<lxw_format*, kMarks>;

  ByMark texts_{}, numbers_{}, decimals_{}, dates_{};
  lxw_format* heading_ = nullptr;
};

}  // namespace rekam
