// rekam-roster verify: every stored roster against the laws of calling.

#include "rekam/base/error.hpp"
#include "rekam/office/verify_roster.hpp"
#include "roster/subcommands.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

Subcommand add_verify(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("verify", "Check every stored roster");
  line.example("rekam-roster verify --db oku.db", "Prints nothing when all is well");
  add_common(line, common, {Common::db, Common::now, Common::exit_zero});
  return {line, [&common] {
            const auto problems = verify_rosters(office_run(common), cuti_bersama(common));
            for (const auto& problem : problems.broken) warn(problem);
            for (const auto& problem : problems.damage) warn(problem);
            if (!problems.damage.empty())
              fail(ErrorKind::database,
                   "{}: published rosters were changed; put back a backup, "
                   "and compare with what was printed",
                   common.db);
            say(translated("{} problems", problems.broken.size()));
            return problems.broken.empty() ? Outcome::done : Outcome::news;
          }};
}

}  // namespace rekam::tool
