// Writes CSV for machines: RFC 4180 with the fewest quotes, commas, LF, UTF-8 without a mark.

#pragma once

#include "rekam/table/sink.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace rekam {

/// One row with its line break. A row of one empty cell is `""`, since a blank line is no row.
std::string csv_line(std::span<const std::string_view> cells);
std::string csv_line(std::initializer_list<std::string_view> cells);

class CsvWriter {
 public:
  explicit CsvWriter(Sink sink);

  /// Handed to the sink at once, as one piece.
  void row(std::span<const std::string_view> cells);
  void row(std::initializer_list<std::string_view> cells);

 private:
  Sink sink_;
  std::string line_;
};

}  // namespace rekam
