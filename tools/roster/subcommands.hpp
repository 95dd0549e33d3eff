// What rekam-roster does, one subcommand each.

#pragma once

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

}  // namespace rekam::tool
