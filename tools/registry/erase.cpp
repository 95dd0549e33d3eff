// rekam-registry erase: no trace of a person stays in the registry.

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/erase_person.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"
#include "support/typed_number.hpp"

#include <fmt/format.h>

#include <memory>

namespace rekam::tool {

namespace {

Outcome erase(const CommonOptions& common, const std::string& reason) {
  const auto run = office_run(common);
  const auto done = erase_person(run, {typed_number(), reason});
  say(translated("the person is erased: {} records, {} calls, {} receipts, {} rejected rows",
                 done.records, done.calls, done.receipts, done.rejected),
      "backups, lists and exports still hold the person: look after those too");
  return Outcome::done;
}

}  // namespace

Subcommand add_erase(CommandLine& tool, CommonOptions& common) {
  CommandLine& line =
      tool.subcommand("erase", "Erase a person, so that no trace stays in the file");
  line.example("rekam-registry erase --reason \"court order 12/2016\" --db oku.db < number.txt",
               "Reads a NIK or resident number from standard input");
  line.note(
      "Lists that told of the person cannot be undone any more. A list that is imported later "
      "brings the person back if it names him or her.");
  const auto reason = std::make_shared<std::string>();
  line.option("--reason TEXT", *reason, "Why; it stays on record, so name nobody in it");
  line.require("--reason");
  add_common(line, common, {Common::db, Common::now, Common::dry_run});
  return {line, [&common, reason] { return erase(common, *reason); }};
}

}  // namespace rekam::tool
