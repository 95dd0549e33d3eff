// rekam-import: the one door into the registry.

#include "import/subcommands.hpp"

#include <array>

namespace {

using namespace rekam::tool;

Outcome rekam_import(int argc, char** argv) {
  auto common = load_common(argc, argv);
  CommandLine line{"rekam-import", "Bring lists into the registry: every row is accounted for."};
  line.example("rekam-import residents kk.csv --as-of 2016-08-31", "Import a KK list");
  line.example("rekam-import papers papers.csv", "Import KK papers that were handed in");
  line.example("rekam-import statuses statuses.csv", "Import who was recorded since");
  const std::array subcommands{add_residents(line, common), add_papers(line, common),
                               add_statuses(line, common),  add_outcomes(line, common),
                               add_outages(line, common),   add_service_points(line, common),
                               add_calendar(line, common),  add_regions(line, common)};
  line.require_subcommand();
  add_common(line, common, {});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  return run_chosen(subcommands);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-import", [&] { return rekam_import(argc, argv); });
}
