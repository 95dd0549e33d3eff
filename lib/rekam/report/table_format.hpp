// A table in the form that its reader knows. CSV is the contract; every other form is made of the
// very CSV, row by row, so that none can say something else.

#pragma once

#include "rekam/table/sink.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rekam {

enum class TableFormat : std::uint8_t {
  csv,
  csv_excel,  ///< for an Excel that speaks Indonesian: a mark, `;`, CRLF, no cell that is a formula
  json,       ///< an array of objects; numbers are numbers, what is unknown is null
  xlsx        ///< ids are texts, the header stays in sight, with filters
};

enum class TableTotals : std::uint8_t { none, below };  ///< below: a last row in .xlsx adds up

struct TableLook {
  std::string name;  ///< of its CSV file, `backlog.csv`
  TableTotals totals = TableTotals::none;
  std::vector<XlsxColumn> to_fill_in = {};  ///< empty columns after those of the CSV, in .xlsx
};

class FormattedTable {
 public:
  FormattedTable(Sink to, TableFormat format, TableLook look);
  ~FormattedTable();
  FormattedTable(const FormattedTable&) = delete;
  FormattedTable& operator=(const FormattedTable&) = delete;

  /// Takes the CSV, in pieces of any length.
  Sink sink();
  /// After the last row. Error{io} when a workbook could not be written whole.
  void finish();

 private:
  class Rows;
  std::unique_ptr<Rows> rows_;  ///< null: the CSV is passed on
  Sink to_;
};

}  // namespace rekam
