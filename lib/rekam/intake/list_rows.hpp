// The rows of a KK list as one table, whatever shape it has: the sheets that fit its layout one
// after the other, headings that repeat and titles left out, and in a list of blocks each member
// with the columns of his household behind his own.

#pragma once

#include "rekam/intake/header_search.hpp"
#include "rekam/intake/list_heading.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/table/list_file.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

enum class RowLength : std::uint8_t { whole, is_short };

struct ListRow {
  std::size_t line = 0;
  std::string_view sheet;
  std::string_view raw;                 ///< of a CSV file, as read
  std::optional<FindingCode> rejected;  ///< why the row is no row of the list
  RowLength length = RowLength::whole;
  std::vector<std::string_view> cells;  ///< by ListRows::header(); none when there are none
  std::vector<CellKind> kinds;          ///< of each cell; empty when all are texts
};

/// What became of a sheet of a workbook.
enum class SheetFate : std::uint8_t { read, skipped };
struct SheetReading {
  std::string name;
  SheetFate fate = SheetFate::skipped;
};

class ListRows {
 public:
  /// Finds the first sheet that fits `layout`, else any built-in layout. Error{input} when none
  /// does.
  ListRows(ListFile& file, const std::optional<std::string>& layout,
           ListUse use = ListUse::residents);
  ~ListRows();

  /// The next row of the list, null at the end; valid until the next call. The caller may take its
  /// cells away.
  ListRow* next();
  void restart();

  /// Of the sheet that is being read; its columns are those of header().
  const FoundHeader& found() const;
  /// The list's columns, of all sheets seen so far; a household's stand behind those of a member.
  const std::vector<std::string>& header() const;
  /// 1-based column of the sheet that is being read; 0 for what stands in a row of the household.
  std::size_t column_in_sheet(std::size_t column) const;
  const ListHeading& heading() const;
  const std::vector<SheetReading>& sheets_read() const;
  /// Headings that stand twice and hold a field, as written.
  const std::vector<std::string>& twice() const;
  /// Whether the last row that was read lacks cells that all others have.
  bool last_row_is_short() const;
  std::size_t last_line() const;

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace rekam
