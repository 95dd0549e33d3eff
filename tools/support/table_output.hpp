// `--format csv|csv-excel|json|xlsx` and `-o`: where a table goes, and in which form.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/base/output_file.hpp"
#include "rekam/office/office.hpp"
#include "rekam/report/table_format.hpp"
#include "support/subcommand.hpp"

#include <string>

namespace rekam::tool {

struct TableOptions {
  TableFormat format = TableFormat::csv;
  std::string output = "-";
};

/// `--format` and `-o`.
void add_table_options(CommandLine& line, TableOptions& options);

/// Error{usage} when `-o` names no file: a workbook does not go to standard output.
void need_file_for_workbook(const std::string& output);

/// A table on its way out; a workbook needs a file.
class TableOutput {
 public:
  TableOutput(const OfficeRun& run, const TableOptions& options, TableLook look);

  /// Takes the CSV.
  Sink sink() { return table_.sink(); }
  /// All is written, nothing is visible yet. Gives the digest of its bytes.
  Sha256Digest finish();
  void publish() { file_.publish(); }

 private:
  OutputFile file_;
  Sha256 digest_;
  FormattedTable table_;
};

}  // namespace rekam::tool
