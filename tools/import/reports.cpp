// rekam-import papers, statuses: what is reported of people the registry knows.

#include "import/subcommands.hpp"
#include "rekam/office/import_reports.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

namespace {

using Import = ImportSummary (*)(const OfficeRun&, const ReportImport&);

Outcome import(CommonOptions& common, ReportImport& options, Import work) {
  auto run = office_run(common);
  Progress progress{"reading"};
  run.progress = std::ref(progress);
  SummaryFile summary_file{run, common.summary_json};
  options.before_commit = [&](const ImportSummary& summary) { summary_file.finish(summary); };
  const auto summary = work(run, options);
  summary_file.publish();
  return report_import(summary, common, "rekam-roster plan --all");
}

Subcommand add(CommandLine& line, CommonOptions& common, Import work) {
  const auto options = std::make_shared<ReportImport>();
  line.argument("FILE", options->files, "Lists (CSV)");
  line.require("FILE");
  line.option("--rejects FILE", options->rejects,
              "Write the rows that could not be stored to FILE");
  add_common(line, common,
             {Common::db, Common::now, Common::dry_run, Common::summary_json, Common::color,
              Common::progress, Common::exit_zero});
  return {line, [&common, options, work] { return import(common, *options, work); }};
}

}  // namespace

Subcommand add_papers(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("papers", "Import KK papers that were handed in");
  line.example("rekam-import papers papers.csv --db oku.db",
               "The order of the lines is the order in which they came");
  line.note("Columns: nik or no_kk or resident_no; received; receipt_no (given if missing).");
  return add(line, common, &import_papers);
}

Subcommand add_statuses(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("statuses", "Import who is recorded, died or moved");
  line.example("rekam-import statuses statuses.csv --db oku.db", "Statuses with their dates");
  line.note("Columns: nik or resident_no; status; date.");
  return add(line, common, &import_statuses);
}

}  // namespace rekam::tool
