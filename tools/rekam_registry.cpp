// rekam-registry: makes the office's registry, checks and copies it, shows its history, takes
// imports back, and removes what must not be kept.

#include "registry/subcommands.hpp"

#include <array>

namespace {

using namespace rekam::tool;

Outcome rekam_registry(int argc, char** argv) {
  auto common = load_common(argc, argv);
  CommandLine line{"rekam-registry", "Make, check, copy and mend the registry of the office."};
  line.example("rekam-registry init --db oku.db", "Make a registry");
  line.example("rekam-registry verify --db oku.db", "Check that it is whole");
  line.example("rekam-registry backup oku-2016-09-30.db --db oku.db", "Copy it while it is in use");
  line.example("rekam-registry log --last 10 --db oku.db", "What was done last");
  const std::array subcommands{add_init(line, common),    add_verify(line, common),
                               add_backup(line, common),  add_restore(line, common),
                               add_log(line, common),     add_undo(line, common),
                               add_purge(line, common),   add_erase(line, common),
                               add_who_saw(line, common), add_doctor(line, common)};
  line.require_subcommand();
  add_common(line, common, {});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;

  return run_chosen(subcommands);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-registry", [&] { return rekam_registry(argc, argv); });
}
