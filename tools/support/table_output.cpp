#include "support/table_output.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "support/office_run.hpp"

#include <utility>

namespace rekam::tool {

namespace {

TableFormat form_of(const TableOptions& options) {
  return format_for(options.output, options.format, TableFormat::csv);
}

OutputFile file_of(const OfficeRun& run, TableFormat form, const std::string& output) {
  if (form == TableFormat::xlsx) need_file_for_workbook(output);
  return output_file(run, output);
}

}  // namespace

void need_file_for_workbook(const std::string& output) {
  if (output == "-")
    fail(ErrorKind::usage, "a workbook does not go to standard output; name a file: -o FILE.xlsx");
}

void refuse_as_workbook(const std::string& output) {
  fail(ErrorKind::usage,
       "{} is the name of a workbook: leave --format out, or name the file by its format",
       shown_name(output));
}

void add_table_options(CommandLine& line, TableOptions& options) {
  line.choice("--format", options.format, "csv",
              {{"csv", TableFormat::csv},
               {"csv-excel", TableFormat::csv_excel},
               {"json", TableFormat::json},
               {"xlsx", TableFormat::xlsx}},
              "The form of the table; for Excel take xlsx, which keeps every digit");
  line.option("-o,--output FILE", options.output, "Write to FILE; - is standard output");
}

TableOutput::TableOutput(const OfficeRun& run, const TableOptions& options, TableLook look)
    : TableOutput(run, form_of(options), options.output, std::move(look)) {}

TableOutput::TableOutput(const OfficeRun& run, TableFormat form, const std::string& output,
                         TableLook look)
    : file_(file_of(run, form, output)),
      table_(
          [this](std::string_view bytes) {
            digest_.update(bytes);
            file_.write(bytes);
          },
          form, std::move(look)) {}

Sha256Digest TableOutput::finish() {
  table_.finish();
  file_.finish();
  return digest_.finish();
}

}  // namespace rekam::tool
