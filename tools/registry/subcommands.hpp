// The subcommands of rekam-registry, one file each: declared here, done when they were typed.

#pragma once

#include "support/command_line.hpp"
#include "support/common_options.hpp"
#include "support/tool.hpp"

#include <functional>

namespace rekam::tool {

struct Subcommand {
  CommandLine& line;
  std::function<Outcome()> work;  ///< After parse(), when line.chosen().
};

// `common` must live until the work is done.
Subcommand add_init(CommandLine& tool, CommonOptions& common);
Subcommand add_verify(CommandLine& tool, CommonOptions& common);
Subcommand add_backup(CommandLine& tool, CommonOptions& common);
Subcommand add_log(CommandLine& tool, CommonOptions& common);

}  // namespace rekam::tool
