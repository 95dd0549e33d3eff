// The words of long drop-downs, on a sheet that nobody sees: Excel takes only 255 characters of
// them beside a column.

#pragma once

#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_format;

namespace rekam {

class XlsxWords {
 public:
  explicit XlsxWords(std::string sheet) : sheet_(std::move(sheet)) {}

  /// Whether they have no room beside a column; nor have words with a comma.
  static bool are_long(const std::vector<std::string>& words);

  /// The formula that means these words.
  std::string add(const std::vector<std::string>& words);

  /// Adds the sheet, if any word needs it.
  void write(lxw_workbook* workbook, lxw_format* format) const;

 private:
  std::string sheet_;
  std::vector<std::vector<std::string>> lists_;
};

}  // namespace rekam
