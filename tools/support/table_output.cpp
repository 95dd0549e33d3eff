#include "support/table_output.hpp"

#include "rekam/base/error.hpp"
#include "support/office_run.hpp"

#include <utility>

namespace rekam::tool {

namespace {

OutputFile file_of(const OfficeRun& run, const TableOptions& options) {
  if (options.format == TableFormat::xlsx) need_file_for_workbook(options.output);
  return output_file(run, options.output);
}

}  // namespace

void need_file_for_workbook(const std::string& output) {
  if (output == "-")
    fail(ErrorKind::usage, "a workbook does not go to standard output; name a file: -o FILE.xlsx");
}

void add_table_options(CommandLine& line, TableOptions& options) {
  line.choice("--format", options.format,
              {{"csv", TableFormat::csv},
               {"csv-excel", TableFormat::csv_excel},
               {"json", TableFormat::json},
               {"xlsx", TableFormat::xlsx}},
              "The form of the table; for Excel take xlsx, which keeps every digit");
  line.option("-o,--output FILE", options.output, "Write to FILE; - is standard output");
}

TableOutput::TableOutput(const OfficeRun& run, const TableOptions& options, TableLook look)
    : file_(file_of(run, options)),
      table_(
          [this](std::string_view bytes) {
            digest_.update(bytes);
            file_.write(bytes);
          },
          options.format, std::move(look)) {}

Sha256Digest TableOutput::finish() {
  table_.finish();
  file_.finish();
  return digest_.finish();
}

}  // namespace rekam::tool
