// rekam-import regions, calendar, service-points: what the office works by.

#include "import/lists.hpp"
#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "rekam/office/import_reference.hpp"

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

Outcome import(CommonOptions& common, ReferenceOptions& options) {
  if (options.template_path)
    return write_template(common, list_kind(options.import.kind), *options.template_path);
  options.import.cuti_bersama = cuti_bersama(common);
  return import_lists(common, options.import, "rekam-roster plan --all",
                      [&](const OfficeRun& run) { return import_reference(run, options.import); });
}

Subcommand add(CommandLine& line, CommonOptions& common, ReferenceKind kind) {
  const auto options = std::make_shared<ReferenceOptions>();
  options->import.kind = kind;
  add_lists(line, common, options->import, options->template_path);
  return {line, [&common, options] { return import(common, *options); }};
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
