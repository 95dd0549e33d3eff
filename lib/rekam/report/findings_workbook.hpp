// A KK list as a workbook to send back to whoever wrote it: the rows as they came, in their own
// columns, doubtful cells coloured, and behind each row what was found and what to do.

#pragma once

#include "rekam/record/finding.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// A finding about a row, or about one of its cells.
struct CellFinding {
  FindingCode code;
  std::optional<std::size_t> column;  ///< among the row's cells, from 0
  std::string detail;                 ///< as in Finding
};

/// The further columns start with `rekam_`, so that a mended workbook can be imported as it is.
/// Such columns of the list itself are left out. Notes ask nothing of anybody: they are counted and
/// not shown beside the rows.
class FindingsWorkbook {
 public:
  FindingsWorkbook(Sink sink, XlsxSize size);

  /// The rows to come are from this sheet of the list.
  void sheet(std::string_view name, std::span<const std::string> header);
  void row(std::size_t line, std::span<const std::string_view> cells,
           std::span<const CellFinding> findings);

  /// Adds how often each code was found, and hands the workbook out.
  void finish(const FindingCounts& counts);
  std::int64_t cut_cells() const { return workbook_.cut_cells(); }

 private:
  std::size_t place_of(const CellFinding& found) const;
  void show(const CellFinding& found, std::size_t place);

  XlsxWriter workbook_;
  std::vector<std::size_t> columns_;  ///< those of the list's rows that are its own
  std::string line_, codes_, advice_;
  std::vector<std::string> comments_;  ///< by cell
  std::vector<XlsxCell> row_;
};

}  // namespace rekam
