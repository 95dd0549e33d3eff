// What rekam-roster does, one subcommand each.

#pragma once

#include "rekam/office/plan_days.hpp"
#include "support/office_run.hpp"
#include "support/subcommand.hpp"

namespace rekam::tool {

Subcommand add_plan(CommandLine& tool, CommonOptions& common);
Subcommand add_publish(CommandLine& tool, CommonOptions& common);
Subcommand add_withdraw(CommandLine& tool, CommonOptions& common);
Subcommand add_show(CommandLine& tool, CommonOptions& common);
Subcommand add_now(CommandLine& tool, CommonOptions& common);
Subcommand add_days(CommandLine& tool, CommonOptions& common);
Subcommand add_changes(CommandLine& tool, CommonOptions& common);
Subcommand add_explain(CommandLine& tool, CommonOptions& common);
Subcommand add_verify(CommandLine& tool, CommonOptions& common);

/// Which service points a command line names.
struct PointOptions {
  Given all = Given::no;
  std::optional<std::string> service_point, kecamatan;

  PointChoice choice() const;
};

}  // namespace rekam::tool
