// rekam-import papers, statuses: what is reported of people the registry knows.

#include "import/desk.hpp"
#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/import_reports.hpp"
#include "support/encoding_option.hpp"
#include "support/keep_apart.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

using Import = PapersSummary (*)(const OfficeRun&, const ReportImport&);
using AtDesk = Outcome (*)(const CommonOptions&);

struct ReportOptions {
  ReportImport import;
  std::optional<std::string> template_path;
};

/// A kind of report: how its lists are imported, and what a template of them looks like.
struct ReportKind {
  Import import;
  ListKind list;
  AtDesk at_desk;  ///< null where there is none
};

PapersSummary import_statuses_alone(const OfficeRun& run, const ReportImport& import) {
  return {import_statuses(run, import), {}};
}

void tell_receipts(const std::vector<GivenReceipts>& given) {
  for (const auto& of_day : given)
    say(translated("{}, {}: receipts {} to {} given", of_day.service_point, to_iso(of_day.day),
                   of_day.first, of_day.last));
}

Outcome import(CommonOptions& common, ReportImport& options, const ReportKind& kind) {
  if (kind.at_desk != nullptr && at_desk(options.files)) return kind.at_desk(common);
  require_file(options.files);
  keep_apart(options.files,
             {{"--rejects", options.rejects}, {"--summary-json", common.summary_json}});
  auto run = office_run(common);
  Progress progress{"reading"};
  run.progress = std::ref(progress);
  SummaryFile summary_file{run, common.summary_json};
  options.before_commit = [&](const ImportSummary& summary) { summary_file.finish(summary); };
  const auto summary = kind.import(run, options);
  summary_file.publish();
  tell_receipts(summary.given);
  return report_import(summary.import, common, {options.rejects}, "rekam-roster plan --all");
}

Subcommand add(CommandLine& line, CommonOptions& common, ReportKind kind) {
  const auto options = std::make_shared<ReportOptions>();
  ReportImport& import_options = options->import;
  line.argument("FILE", import_options.files, "Lists (CSV, .xlsx, .ods)");
  add_template(line, options->template_path);
  add_encoding(line, import_options.encoding);
  line.option("--rejects FILE", import_options.rejects,
              "Write the rows that could not be stored to FILE (CSV, .xlsx)");
  add_common(line, common,
             {Common::db, Common::now, Common::dry_run, Common::summary_json, Common::progress,
              Common::exit_zero});
  return {line, [&common, options, kind] {
            return options->template_path
                       ? write_template(common, kind.list, *options->template_path)
                       : import(common, options->import, kind);
          }};
}

}  // namespace

Subcommand add_papers(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("papers", "Import KK papers that were handed in");
  line.example("rekam-import papers papers.csv --db oku.db",
               "The order of the lines is the order in which they came");
  line.note("Columns: nik or no_kk or resident_no; received; receipt_no (given if missing).");
  line.note("On a terminal without FILE it asks for one household after another.");
  return add(line, common, {&import_papers, ListKind::papers, &papers_at_desk});
}

Subcommand add_statuses(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("statuses", "Import who is recorded, died or moved");
  line.example("rekam-import statuses statuses.csv --db oku.db", "Statuses with their dates");
  line.note("Columns: nik or resident_no; status; date.");
  return add(line, common, {&import_statuses_alone, ListKind::statuses, nullptr});
}

}  // namespace rekam::tool
