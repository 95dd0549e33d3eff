// The columns of a list whose sheets need not have them in one order: those of the first sheet, and
// behind them whatever a later sheet has besides.

#pragma once

#include "rekam/intake/header_search.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rekam {

class SheetColumns {
 public:
  /// Finds the columns of a sheet among the list's, adding new ones. From then on `found.columns`
  /// counts the list's columns. The first `own_width` are cells of the sheet's own rows.
  void open(FoundHeader& found, std::size_t own_width);

  const std::vector<std::string>& header() const { return header_; }
  /// Whether the sheet has exactly the list's columns, in their order.
  bool is_plain() const { return is_plain_; }
  /// The sheet's column for one of the list; kNowhere when it has none.
  std::size_t in_sheet(std::size_t column) const;
  std::size_t own_width() const { return own_width_; }
  /// Headings that stand twice in a sheet, one of them holding a field.
  const std::vector<std::string>& twice() const { return twice_; }

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

 private:
  std::size_t place_for(const std::string& heading);
  void note_twice(const FoundHeader& found);

  std::vector<std::string> header_;
  std::vector<std::string> folded_;
  std::vector<std::size_t> in_sheet_;
  std::vector<std::string> twice_;
  std::size_t own_width_ = 0;
  bool is_plain_ = true;
};

}  // namespace rekam
