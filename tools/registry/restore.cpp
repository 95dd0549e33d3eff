// rekam-registry restore: goes back to a backup.

#include "registry/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/office/restore_registry.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <memory>

namespace rekam::tool {

namespace {

struct RestoreOptions {
  std::string backup;
  Given check = Given::no;
};

std::string lost_work(const BackupReport& report, const std::string& db) {
  if (!report.missing_events) return translated("there is no readable registry at {}", db);
  return translated("{} has {} newer events", db, *report.missing_events);
}

Outcome restore(const CommonOptions& common, const RestoreOptions& options) {
  auto run = office_run(common);
  Progress progress{"checking the copy"};
  run.progress = std::ref(progress);
  if (options.check == Given::yes) {
    const auto report = check_backup(run, options.backup);
    say(translated("{} is whole: {}; {}", options.backup, to_text(report.head),
                   lost_work(report, run.db)),
        fmt::format("rekam-registry restore {} --db {}", options.backup, run.db));
    return Outcome::done;
  }
  const auto report = restore_registry(run, options.backup);
  if (!report.kept_as.empty())
    tell(translated("the former registry is kept as {}", report.kept_as));
  say(translated("{} is restored: {}", run.db, to_text(report.head)),
      fmt::format("rekam-registry verify --db {}", run.db));
  return Outcome::done;
}

}  // namespace

Subcommand add_restore(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("restore", "Go back to a backup");
  line.example("rekam-registry restore oku-2016-09-30.db --check --db oku.db",
               "Whether it could be restored, and what would be lost");
  line.example("rekam-registry restore oku-2016-09-30.db --db oku.db",
               "The former registry is kept beside it");
  const auto options = std::make_shared<RestoreOptions>();
  line.argument("FILE", options->backup, "The backup");
  line.flag("--check", options->check, "Only check the backup; change nothing");
  add_common(line, common, {Common::db, Common::progress});
  return {line, [&common, options] { return restore(common, *options); }};
}

}  // namespace rekam::tool
