// rekam-roster: call-in rosters, 30 people a day, first come, first served.

#include "roster/subcommands.hpp"

#include <array>

namespace {

using namespace rekam::tool;

Outcome rekam_roster(int argc, char** argv) {
  auto common = load_common(argc, argv);
  CommandLine line{"rekam-roster", "Call-in rosters: whom to call on which day."};
  line.example("rekam-roster plan --all -o roster.csv", "Plan the next five working days");
  line.example("rekam-roster publish --all --ahead 2", "Publish the next two of them");
  line.example("rekam-roster show --service-point 16.01.14 --date 2016-09-06", "One day");
  const std::array subcommands{
      add_plan(line, common),    add_publish(line, common), add_withdraw(line, common),
      add_show(line, common),    add_now(line, common),     add_days(line, common),
      add_changes(line, common), add_explain(line, common), add_verify(line, common)};
  line.require_subcommand();
  add_common(line, common, {});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  return run_chosen(subcommands);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-roster", [&] { return rekam_roster(argc, argv); });
}
