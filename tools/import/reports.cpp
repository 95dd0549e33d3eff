// rekam-import papers, statuses: what is reported of people the registry knows.

#include "import/desk.hpp"
#include "import/lists.hpp"
#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/import_reports.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

namespace {

constexpr std::string_view kNext = "rekam-roster plan --all";

struct ReportOptions {
  ListsImport import;
  std::optional<std::string> template_path;
};

Outcome import_papers(CommonOptions& common, ReportOptions& options) {
  if (options.template_path)
    return write_template(common, ListKind::papers, *options.template_path);
  if (at_desk(options.import.files)) return papers_at_desk(common);
  return import_lists(common, options.import, kNext, [&](const OfficeRun& run) {
    auto papers = rekam::import_papers(run, options.import);
    for (const auto& given : papers.given)
      say(translated("{}, {}: receipts {} to {} given", given.service_point, to_iso(given.day),
                     given.first, given.last));
    return papers.import;
  });
}

Outcome import_statuses(CommonOptions& common, ReportOptions& options) {
  if (options.template_path)
    return write_template(common, ListKind::statuses, *options.template_path);
  return import_lists(common, options.import, kNext, [&](const OfficeRun& run) {
    return rekam::import_statuses(run, options.import);
  });
}

}  // namespace

Subcommand add_papers(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("papers", "Import KK papers that were handed in");
  line.example("rekam-import papers papers.csv --db oku.db",
               "The order of the lines is the order in which they came");
  line.note("Columns: nik or no_kk or resident_no; received; receipt_no (given if missing).");
  line.note("On a terminal without FILE it asks for one household after another.");
  const auto options = std::make_shared<ReportOptions>();
  add_lists(line, common, options->import, options->template_path);
  return {line, [&common, options] { return import_papers(common, *options); }};
}

Subcommand add_statuses(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("statuses", "Import who is recorded, died or moved");
  line.example("rekam-import statuses statuses.csv --db oku.db", "Statuses with their dates");
  line.note("Columns: nik or resident_no; status; date.");
  const auto options = std::make_shared<ReportOptions>();
  add_lists(line, common, options->import, options->template_path);
  return {line, [&common, options] { return import_statuses(common, *options); }};
}

}  // namespace rekam::tool
