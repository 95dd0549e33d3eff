// rekam-registry verify: is the registry whole?

#include "registry/subcommands.hpp"
#include "rekam/base/error.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/registry_care.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"

#include <fmt/core.h>

namespace rekam::tool {

namespace {

Outcome verify(const CommonOptions& common) {
  auto run = office_run(common);
  Progress progress{"checking " + run.db};
  run.progress = std::ref(progress);
  const auto report = verify_registry(run);
  for (const auto& problem : report.problems) tell(problem);
  if (!report.problems.empty())
    fail(ErrorKind::database, "{} is damaged ({} found); restore the last backup", run.db,
         report.problems.size() == 1 ? translated("1 problem")
                                     : translated("{} problems", report.problems.size()));
  say(translated("{} is whole: {}", run.db, to_text(report.head)));
  return Outcome::done;
}

}  // namespace

Subcommand add_verify(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("verify", "Check that the registry is whole and untampered");
  line.example("rekam-registry verify --db oku.db", "Exit 0: whole; 3: damaged, and how");
  add_common(line, common, {Common::db, Common::progress});
  return {line, [&common] { return verify(common); }};
}

}  // namespace rekam::tool
