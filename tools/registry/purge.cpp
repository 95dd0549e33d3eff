// rekam-registry purge: removes what need not be kept any longer.

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/purge_registry.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <memory>

namespace rekam::tool {

namespace {

Outcome purge(const CommonOptions& common, Date before) {
  const auto run = office_run(common);
  const auto done = purge_registry(run, before);
  if (done.open_days > 0)
    tell(translated("{} days before {} stay: calls on them have no outcome yet", done.open_days,
                    to_iso(before)));
  say(translated("purged {} rejected rows of {} lists, {} lines of {} rosters, {} old drafts",
                 done.rejected, done.lists, done.calls, done.days, done.drafts),
      "rekam-registry verify");
  return Outcome::done;
}

}  // namespace

Subcommand add_purge(CommandLine& tool, CommonOptions& common) {
  CommandLine& line =
      tool.subcommand("purge", "Remove raw rejected rows and rosters that are over");
  line.example("rekam-registry purge --before 2016-01-01 --db oku.db",
               "Rows rejected and rosters printed before 2016; counts and digests stay");
  line.note("The file is written anew, so that nothing of the rows is left in it.");
  const auto before = std::make_shared<std::optional<Date>>();
  line.option("--before DATE", *before, "Of lists imported and days called before DATE");
  line.require("--before");
  add_common(line, common, {Common::db, Common::now, Common::dry_run});
  return {line, [&common, before] { return purge(common, before->value()); }};
}

}  // namespace rekam::tool
