// rekam-roster changes: who was called and has to come on another day, and why.

#include "rekam/base/message.hpp"
#include "rekam/office/list_changes.hpp"
#include "roster/subcommands.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct ChangesOptions {
  std::optional<Date> from, to;  ///< Required.
  TableOptions table;
};

Outcome changes(const CommonOptions& common, const ChangesOptions& options) {
  const auto run = office_run(common);
  TableOutput out{run, options.table, {"changes.csv"}};
  const auto listed = list_changes(run, options.from.value(), options.to.value(), out.sink());
  out.finish();
  out.publish();
  say(translated("{} people have to come on another day; {} of them have no new date yet",
                 listed.moved, listed.without_date),
      listed.without_date == 0 ? "" : "rekam-roster plan --all");
  return Outcome::done;
}

}  // namespace

Subcommand add_changes(CommandLine& tool, CommonOptions& common) {
  CommandLine& line =
      tool.subcommand("changes", "Who has to come on another day: old date, new date and why");
  const auto options = std::make_shared<ChangesOptions>();
  line.example("rekam-roster changes --from 2017-02-15 --to 2017-02-15 -o changes.csv",
               "Those who were called for election day");
  line.option("--from DATE", options->from, "First day for which they were called");
  line.option("--to DATE", options->to, "Last day");
  line.require("--from");
  line.require("--to");
  add_table_options(line, options->table);
  add_common(line, common, {Common::db});
  return {line, [&common, options] { return changes(common, *options); }};
}

}  // namespace rekam::tool
