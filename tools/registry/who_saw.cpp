// rekam-registry who-saw: which exports and rosters held a person.

#include "rekam/office/who_saw.hpp"

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "support/office_run.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"
#include "support/typed_number.hpp"

#include <fmt/format.h>

#include <memory>

namespace rekam::tool {

namespace {

Outcome who_saw(const CommonOptions& common, const TableOptions& options) {
  const auto run = office_run(common);
  TableOutput out{run, options, {"who_saw.csv"}};
  const auto lines = write_who_saw(run, typed_number(), out.sink());
  out.finish();
  out.publish();
  say(translated("{} exports and rosters held the person, or may have", lines));
  return Outcome::done;
}

}  // namespace

Subcommand add_who_saw(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("who-saw", "Which exports and rosters held a person");
  line.example("rekam-registry who-saw --db oku.db < number.txt",
               "Reads a NIK or resident number from standard input");
  line.note("It knows what rekam wrote, not who looked at it, nor copies and backups of the file.");
  const auto options = std::make_shared<TableOptions>();
  add_table_options(line, *options);
  add_common(line, common, {Common::db, Common::now});
  return {line, [&common, options] { return who_saw(common, *options); }};
}

}  // namespace rekam::tool
