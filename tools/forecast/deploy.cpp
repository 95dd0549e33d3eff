// rekam-forecast deploy: where a mobile unit goes until the deadline.

#include "forecast/page_or_table.hpp"
#include "forecast/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/deploy_unit.hpp"
#include "rekam/report/unit_plan_page.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

namespace {

struct DeployOptions {
  std::string unit, travel;
  std::optional<Date> from, deadline;
  DeploymentGoal goal = DeploymentGoal::most_served;
  int travel_days = 0;
  PageOptions page;
};

Outcome deploy(const CommonOptions& common, const DeployOptions& options) {
  const auto run = office_run(common);
  const auto plan =
      deploy_unit(run, {options.unit, as_of(common), options.from, options.deadline, options.goal,
                        options.travel_days, options.travel, cuti_bersama(common)});
  write_page_or_table(run, options.page, "unit_plan.csv", unit_plan_page(plan),
                      unit_plan_csv(plan));
  if (plan.served == plan.backlog) return Outcome::done;
  return say_outcome(Outcome::news, translated("{} people have no place by the deadline",
                                               plan.backlog - plan.served));
}

}  // namespace

Subcommand add_deploy(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("deploy", "Where a mobile unit goes until the deadline");
  const auto options = std::make_shared<DeployOptions>();
  line.example("rekam-forecast deploy --unit MOBIL --deadline 2016-09-30", "A page to read");
  line.example("rekam-forecast deploy --unit MOBIL --format csv -o mobil.csv",
               "A plan that rekam-import service-points takes");
  line.option("--unit CODE", options->unit, "The mobile service point");
  line.require("--unit");
  line.option("--from DATE", options->from, "First day of the plan; default the day after --as-of");
  line.option("--deadline DATE", options->deadline,
              "The deadline, instead of the one that the calendar says");
  line.choice("--goal", options->goal,
              {{"served", DeploymentGoal::most_served}, {"finish", DeploymentGoal::last_finish}},
              "Most people by the deadline, or the soonest end of the last kecamatan");
  line.option("--travel-days N", options->travel_days, "Working days that a move costs", {0, 60});
  line.option("--travel FILE", options->travel,
              "List of ways that cost other days: from, to, days");
  add_page_options(line, options->page, "A page to read, or rows of service points");
  add_common(line, common, {Common::db, Common::as_of, Common::now, Common::exit_zero});
  return {line, [&common, options] { return deploy(common, *options); }};
}

}  // namespace rekam::tool
