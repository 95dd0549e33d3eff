// `--format csv|csv-excel|json|xlsx` and `-o`: where a table goes, and in which form.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/base/output_file.hpp"
#include "rekam/office/office.hpp"
#include "rekam/report/table_format.hpp"
#include "support/subcommand.hpp"

#include <optional>
#include <string>

namespace rekam::tool {

struct TableOptions {
  std::optional<TableFormat> format;  ///< empty: not typed
  std::string output = "-";
};

[[noreturn]] void refuse_as_workbook(const std::string& output);

/// What `output` is written as: a name that ends in .xlsx is a workbook, and Excel opens nothing
/// else under it. Error{usage} when another format was typed for it.
template <typename Format>
Format format_for(const std::string& output, const std::optional<Format>& typed, Format usual) {
  if (kind_of_name(output) == FileName::other) return typed.value_or(usual);
  if (typed && *typed != Format::xlsx) refuse_as_workbook(output);
  return Format::xlsx;
}

/// `--format` and `-o`.
void add_table_options(CommandLine& line, TableOptions& options);

/// Error{usage} when `-o` names no file: a workbook does not go to standard output.
void need_file_for_workbook(const std::string& output);

/// A table on its way out; a workbook needs a file.
class TableOutput {
 public:
  TableOutput(const OfficeRun& run, const TableOptions& options, TableLook look);
  /// In that form, whatever the name says; as CSV what is written passes as it is.
  TableOutput(const OfficeRun& run, TableFormat form, const std::string& output, TableLook look);

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
