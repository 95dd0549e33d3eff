// Which styles of an .xlsx file show a number as a date.

#pragma once

#include "rekam/table/number_format.hpp"
#include "rekam/table/zip_archive.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rekam {

class XlsxStyles {
 public:
  /// Without styles all numbers are numbers.
  XlsxStyles() = default;
  XlsxStyles(const ZipArchive& archive, std::string_view part);

  NumberFormat format(std::size_t style) const {
    return style < formats_.size() ? formats_[style] : NumberFormat::number;
  }

 private:
  std::vector<NumberFormat> formats_;
};

}  // namespace rekam
