// rekam-import regions, calendar, service-points: what the office works by.

#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "rekam/office/import_reference.hpp"
#include "support/encoding_option.hpp"
#include "support/keep_apart.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

namespace {

struct ReferenceOptions {
  ReferenceImport import;
  std::optional<std::string> template_path;
};

ListKind list_kind(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::regions:
      return ListKind::regions;
    case ReferenceKind::calendar:
      return ListKind::calendar;
    case ReferenceKind::service_points:
      return ListKind::service_points;
  }
  return ListKind::regions;
}

Outcome import(CommonOptions& common, ReferenceImport& options) {
  require_file(options.files);
  keep_apart(options.files,
             {{"--rejects", options.rejects}, {"--summary-json", common.summary_json}});
  auto run = office_run(common);
  Progress progress{"reading"};
  run.progress = std::ref(progress);
  options.cuti_bersama = cuti_bersama(common);
  SummaryFile summary_file{run, common.summary_json};
  options.before_commit = [&](const ImportSummary& summary) { summary_file.finish(summary); };
  const auto summary = import_reference(run, options);
  summary_file.publish();
  return report_import(summary, common, {options.rejects}, "rekam-roster plan --all");
}

Subcommand add(CommandLine& line, CommonOptions& common, ReferenceKind kind) {
  const auto options = std::make_shared<ReferenceOptions>();
  ReferenceImport& import_options = options->import;
  import_options.kind = kind;
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
                       ? write_template(common, list_kind(kind), *options->template_path)
                       : import(common, options->import);
          }};
}

}  // namespace

Subcommand add_regions(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("regions", "Import an edition of the code book");
  line.example("rekam-import regions permendagri-72-2019.csv --db oku.db", "A further edition");
  line.note(
      "Columns: edition, decree, valid_from, valid_until, level, code, name, parent, "
      "replaces.");
  return add(line, common, ReferenceKind::regions);
}

Subcommand add_calendar(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("calendar", "Import holidays, closures, working Saturdays");
  line.example("rekam-import calendar saturdays.csv --db oku.db", "Rows with their decree");
  line.note(
      "Columns: date, kind (holiday, cuti_bersama, working, closed, ordinary, deadline), "
      "scope, name, decree, known_from, opens, closes.");
  return add(line, common, ReferenceKind::calendar);
}

Subcommand add_service_points(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("service-points", "Import where people are recorded");
  line.example("rekam-import service-points samples/service-points-broken.csv --db oku.db",
               "Six kecamatan are served elsewhere");
  line.note(
      "Columns: service_point, name, kind, serves, stations, daily_capacity, opens, closes, "
      "weekdays, from, until, place, address.");
  return add(line, common, ReferenceKind::service_points);
}

}  // namespace rekam::tool
