// rekam-validate: checks a KK list and explains every finding; changes no registry.

#include "rekam/base/error.hpp"
#include "rekam/office/annotate_list.hpp"
#include "rekam/office/describe_list.hpp"
#include "rekam/office/validate_list.hpp"
#include "rekam/report/table_format.hpp"
#include "support/encoding_option.hpp"
#include "support/keep_apart.hpp"
#include "support/office_run.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"
#include "support/tool.hpp"

#include <fmt/format.h>

namespace {

using namespace rekam;
using namespace rekam::tool;

enum class Format { text, csv, csv_excel, json, xlsx };

ListCheckSummary check_list(const OfficeRun& run, const ListCheck& check, Format format,
                            OutputFile& output) {
  const Sink sink = [&output](std::string_view bytes) { output.write(bytes); };
  if (format == Format::xlsx) return annotate_list(run, check, sink);
  FormattedTable table{sink,
                       format == Format::csv_excel ? TableFormat::csv_excel : TableFormat::csv,
                       {"findings.csv"}};
  const bool csv = format == Format::csv || format == Format::csv_excel;
  FindingsReport report{csv                      ? FindingsFormat::csv
                        : format == Format::json ? FindingsFormat::json
                                                 : FindingsFormat::text,
                        table.sink()};
  auto summary = validate_list(run, check, [&](const PlacedFinding& found) { report.add(found); });
  report.finish();
  table.finish();
  return summary;
}

void list_codes(OutputFile& output) {
  for (const auto& rule : all_finding_rules())
    output.write(fmt::format("{} {} {}: {}\n", rule.text, to_text(rule.severity), rule.message,
                             rule.advice));
}

struct ValidateOptions {
  ListCheck check;
  std::optional<std::string> file;
  std::string output = "-";
  std::optional<Format> typed_format;
  Format format() const { return format_for(output, typed_format, Format::text); }

  Given codes = Given::no, other_kabupaten = Given::no, allow_cut = Given::no, describe = Given::no;
};

void declare(CommandLine& line, ValidateOptions& options) {
  line.example("rekam-validate kk.csv --as-of 2016-08-31", "What is doubtful, and what to do");
  line.example("rekam-validate kk.csv --format csv -o findings.csv", "Each finding as a row");
  line.example("rekam-validate kk.csv --format xlsx -o kk-findings.xlsx",
               "The list itself with the findings beside its cells, to send back");
  line.example("rekam-validate kk.csv --db oku.db", "Also against the people known already");
  line.argument("FILE", options.file, "KK list (CSV, .xlsx, .ods)");
  line.option("--layout NAME", options.check.layout,
              "Layout by name or file; else it is recognised");
  add_encoding(line, options.check.encoding);
  line.choice("--format", options.typed_format, "text",
              {{"text", Format::text},
               {"csv", Format::csv},
               {"csv-excel", Format::csv_excel},
               {"json", Format::json},
               {"xlsx", Format::xlsx}},
              "How the findings are written");
  line.option("-o,--output FILE", options.output, "Write to FILE; - is standard output");
  line.option("--kecamatan NAME", options.check.kecamatan, "Kecamatan of all rows");
  line.option("--desa NAME", options.check.desa, "Desa of all rows");
  line.flag("--other-kabupaten", options.other_kabupaten, "Accept rows of another kabupaten");
  line.flag("--allow-cut", options.allow_cut, "Take a list that looks cut off as it is");
  line.flag("--describe", options.describe,
            "Only tell how the list is read: layout, columns, dates");
  line.query("--list-codes", options.codes, "List every finding code with its meaning");
}

/// Errors and warnings: what somebody should look at.
std::int64_t doubtful_in(const FindingCounts& findings) {
  std::int64_t doubtful = 0;
  for (const auto& rule : all_finding_rules())
    if (rule.severity != Severity::note) doubtful += findings.of(rule.code);
  return doubtful;
}

Outcome validate(OfficeRun run, const ValidateOptions& options, OutputFile& out) {
  if (options.describe == Given::yes) {
    out.write(describe_list(run, options.check));
    out.publish();
    return Outcome::done;
  }
  rekam::tool::Progress progress{"checking"};
  run.progress = std::ref(progress);
  const auto summary = check_list(run, options.check, options.format(), out);
  out.publish();
  const auto doubtful = doubtful_in(summary.findings);
  say(translated("{} rows checked, {} errors and warnings", summary.rows, doubtful),
      "rekam-import residents " + options.check.file);
  return doubtful > 0 ? Outcome::news : Outcome::done;
}

Outcome rekam_validate(int argc, char** argv) {
  auto common = load_common(argc, argv);
  ValidateOptions options;
  CommandLine line{"rekam-validate", "Check a KK list and explain every finding."};
  declare(line, options);
  add_common(line, common,
             {Common::db, Common::as_of, Common::now, Common::progress, Common::exit_zero});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;

  if (options.file) keep_apart({*options.file}, {{"-o", options.output}});
  if (options.format() == Format::xlsx) need_file_for_workbook(options.output);
  const auto run = office_run(common);
  auto out = output_file(run, options.output);
  if (options.codes == Given::yes) {
    list_codes(out);
    out.publish();
    return Outcome::done;
  }
  if (!options.file) fail(ErrorKind::usage, "name the list to check; try --help");
  ListCheck& check = options.check;
  check.file = *options.file;
  check.list_date = common.as_of;
  if (options.other_kabupaten == Given::yes) check.other_kabupaten = OtherKabupaten::stored;
  if (options.allow_cut == Given::yes) check.cut = CutList::taken;
  if (line.given("--db")) check.against = ListCheck::Against::registry;
  return validate(run, options, out);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-validate", [&] { return rekam_validate(argc, argv); });
}
