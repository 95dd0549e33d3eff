// rekam-registry backup: a verified copy of a registry that may be in use.

#include "registry/subcommands.hpp"
#include "rekam/base/error.hpp"
#include "rekam/office/registry_care.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"

#include <fmt/core.h>

#include <memory>

namespace rekam::tool {

namespace {

Outcome backup(const CommonOptions& common, const std::optional<std::string>& named) {
  if (!named) fail(ErrorKind::usage, "FILE is missing: where shall the copy go? Try --help");
  const std::string& file = *named;
  auto run = office_run(common);
  Progress progress{"checking the copy"};
  run.progress = std::ref(progress);
  const auto head = backup_registry(run, file);
  say(translated("{} is a whole copy of {}: {}", file, run.db, to_text(head)),
      "copy it to another building");
  return Outcome::done;
}

}  // namespace

Subcommand add_backup(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("backup", "Copy the registry while it is in use");
  line.example("rekam-registry backup oku-2016-09-30.db --db oku.db",
               "A copy, checked before it gets its name");
  line.note("An existing FILE is replaced only by a copy that is whole.");
  const auto file = std::make_shared<std::optional<std::string>>();
  line.argument("FILE", *file, "Where the copy goes");
  line.option("-o,--output FILE", *file, "The same, as in the other tools");
  line.at_most_one_of({"FILE", "--output"});
  add_common(line, common, {Common::db, Common::progress});
  return {line, [&common, file] { return backup(common, *file); }};
}

}  // namespace rekam::tool
