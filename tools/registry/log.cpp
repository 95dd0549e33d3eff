// rekam-registry log: everything that was ever done with the registry.

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/registry_care.hpp"
#include "support/office_run.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <memory>

namespace rekam::tool {

namespace {

struct LogOptions {
  std::optional<int> last;
  TableOptions table;
};

Outcome log(const CommonOptions& common, const LogOptions& options) {
  const auto run = office_run(common);
  TableOutput out{run, options.table, {"log.csv"}};
  const auto head = write_log(run, options.last, out.sink());
  out.finish();
  out.publish();
  say(translated("the head: {}", to_text(head)));
  return Outcome::done;
}

}  // namespace

Subcommand add_log(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("log", "List what was done: imports, plans, publications");
  line.example("rekam-registry log --db oku.db", "All events as CSV");
  line.example("rekam-registry log --last 1 --db oku.db", "The last one; its hash is the head");
  const auto options = std::make_shared<LogOptions>();
  line.option("--last N", options->last, "Only the last N events", {.least = 1});
  add_table_options(line, options->table);
  add_common(line, common, {Common::db});
  return {line, [&common, options] { return log(common, *options); }};
}

}  // namespace rekam::tool
