// rekam-roster days: what each day came to.

#include "rekam/base/message.hpp"
#include "rekam/office/show_days.hpp"
#include "roster/subcommands.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct DaysOptions {
  std::optional<Date> from, to;  ///< Required.
  TableOptions table;
};

Outcome days(const CommonOptions& common, const DaysOptions& options) {
  const auto run = office_run(common);
  TableOutput out{run, options.table, {"days.csv", TableTotals::below}};
  const auto unresolved = show_days(run, options.from.value(), options.to.value(), out.sink());
  out.finish();
  out.publish();
  if (unresolved > 0)
    say(translated("{} calls are unresolved: nobody has told how they ended", unresolved),
        "rekam-import outcomes");
  return Outcome::done;
}

}  // namespace

Subcommand add_days(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("days", "What each day of each service point came to");
  const auto options = std::make_shared<DaysOptions>();
  line.example("rekam-roster days --from 2016-09-05 --to 2016-09-09", "A week");
  line.option("--from DATE", options->from, "First day");
  line.option("--to DATE", options->to, "Last day");
  line.require("--from");
  line.require("--to");
  add_table_options(line, options->table);
  add_common(line, common, {Common::db});
  return {line, [&common, options] { return days(common, *options); }};
}

}  // namespace rekam::tool
