// What rekam-forecast does: its answer, and one subcommand each.

#pragma once

#include "rekam/office/make_forecast.hpp"
#include "support/office_run.hpp"
#include "support/subcommand.hpp"

#include <functional>

namespace rekam::tool {

/// The tool's own work, without a subcommand.
std::function<Outcome()> add_answer(CommandLine& tool, CommonOptions& common);

Subcommand add_deploy(CommandLine& tool, CommonOptions& common);
Subcommand add_score(CommandLine& tool, CommonOptions& common);

}  // namespace rekam::tool
