#include "forecast/page_or_table.hpp"

namespace rekam::tool {

void add_page_options(CommandLine& line, PageOptions& options, std::string_view help) {
  constexpr std::string_view kUsual = "text";
  line.choice("--format", options.typed, kUsual,
              {{"text", PageFormat::text},
               {"csv", PageFormat::csv},
               {"csv-excel", PageFormat::csv_excel},
               {"json", PageFormat::json},
               {"xlsx", PageFormat::xlsx}},
              help);
  line.option("-o,--output FILE", options.output, "Write to FILE; - is standard output");
}

TableFormat table_form(PageFormat format) {
  switch (format) {
    case PageFormat::csv_excel:
      return TableFormat::csv_excel;
    case PageFormat::json:
      return TableFormat::json;
    case PageFormat::xlsx:
      return TableFormat::xlsx;
    case PageFormat::text:
    case PageFormat::csv:
      break;
  }
  return TableFormat::csv;
}

void write_page_or_table(const OfficeRun& run, const PageOptions& options, std::string_view name,
                         std::string_view page, std::string_view csv) {
  const auto format = options.format();
  TableOutput out{run, table_form(format), options.output, {std::string{name}}};
  out.sink()(format == PageFormat::text ? page : csv);
  out.finish();
  out.publish();
}

}  // namespace rekam::tool
