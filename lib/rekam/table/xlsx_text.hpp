// What a text, and the name of a sheet, must look like inside an .xlsx file, so that whatever comes
// in comes out again.

#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace rekam {

/// Excel counts the UTF-16 units of a cell.
inline constexpr std::size_t kXlsxCellUnits = 32767;

enum class XlsxCut { none, cut };

/// Puts `text` into `xlsx`, ready for a cell. Characters that XML cannot hold become `_xHHHH_`, and
/// what looks like that already is masked; broken UTF-8 becomes U+FFFD, one for each byte. A text
/// that is too long for a cell ends in `…`.
XlsxCut write_xlsx_text(std::string_view text, std::string& xlsx);

/// Names for sheets: at most 31 units, without `[]:*?/\`, no two the same whatever their case.
class XlsxSheetNames {
 public:
  /// The name nearest to `wished` that is free.
  std::string take(std::string_view wished);

 private:
  std::set<std::string> taken_;  ///< folded
};

}  // namespace rekam
