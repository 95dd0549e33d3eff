// rekam-registry init: makes a new registry.

#include "registry/subcommands.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"

#include <fmt/core.h>

namespace rekam::tool {

Subcommand add_init(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("init", "Make a new, empty registry");
  line.example("rekam-registry init --db oku.db", "Make oku.db; says so, also under cron");
  line.note("Refuses a file that exists. The first rekam-import residents makes one too.");
  add_common(line, common, {Common::db});

  return {line, [&common] {
            const auto run = office_run(common);
            create_registry(run);
            tell_created(run);
            say("it is empty", fmt::format("rekam-import residents FILE --db {}", common.db));
            return Outcome::done;
          }};
}

}  // namespace rekam::tool
