// rekam-registry who-saw: which exports and rosters held a person.

#include "rekam/office/who_saw.hpp"

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"
#include "support/typed_number.hpp"

#include <fmt/format.h>

#include <memory>

namespace rekam::tool {

namespace {

Outcome who_saw(const CommonOptions& common, const std::string& output) {
  const auto run = office_run(common);
  auto out = output_file(run, output);
  const auto lines =
      write_who_saw(run, typed_number(), [&out](std::string_view bytes) { out.write(bytes); });
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
  const auto output = std::make_shared<std::string>("-");
  line.option("-o,--output FILE", *output, "Write to FILE; - is standard output");
  add_common(line, common, {Common::db, Common::now});
  return {line, [&common, output] { return who_saw(common, *output); }};
}

}  // namespace rekam::tool
