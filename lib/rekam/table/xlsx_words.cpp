#include "rekam/table/xlsx_words.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace rekam {

bool XlsxWords::are_long(const std::vector<std::string>& words) {
  constexpr std::size_t kMostBytes = 255;
  std::size_t bytes = 0;
  for (const auto& word : words) bytes += word.size() + 1;
  return bytes > kMostBytes || std::any_of(words.begin(), words.end(), [](const auto& word) {
           return word.find(',') != std::string::npos;
         });
}

std::string XlsxWords::add(const std::vector<std::string>& words) {
  auto known = std::find(lists_.begin(), lists_.end(), words);
  if (known == lists_.end()) known = lists_.insert(known, words);
  std::array<char, LXW_MAX_COL_NAME_LENGTH> column{};
  lxw_col_to_name(column.data(), static_cast<lxw_col_t>(known - lists_.begin()), LXW_TRUE);
  return fmt::format("='{}'!{}$1:{}${}", sheet_, column.data(), column.data(), words.size());
}

void XlsxWords::write(lxw_workbook* workbook, lxw_format* format) const {
  if (lists_.empty()) return;
  lxw_worksheet* sheet = workbook_add_worksheet(workbook, sheet_.c_str());
  worksheet_hide(sheet);
  std::size_t longest = 0;
  for (const auto& list : lists_) longest = std::max(longest, list.size());
  for (std::size_t row = 0; row < longest; ++row)
    for (std::size_t column = 0; column < lists_.size(); ++column)
      if (row < lists_[column].size())
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               lists_[column][row].c_str(), format);
}

}  // namespace rekam
