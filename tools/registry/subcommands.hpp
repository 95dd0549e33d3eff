// The subcommands of rekam-registry, one file each: declared here, done when they were typed.

#pragma once

#include "support/subcommand.hpp"

namespace rekam::tool {

// `common` must live until the work is done.
Subcommand add_init(CommandLine& tool, CommonOptions& common);
Subcommand add_verify(CommandLine& tool, CommonOptions& common);
Subcommand add_backup(CommandLine& tool, CommonOptions& common);
Subcommand add_restore(CommandLine& tool, CommonOptions& common);
Subcommand add_log(CommandLine& tool, CommonOptions& common);
Subcommand add_undo(CommandLine& tool, CommonOptions& common);
Subcommand add_purge(CommandLine& tool, CommonOptions& common);
Subcommand add_erase(CommandLine& tool, CommonOptions& common);
Subcommand add_who_saw(CommandLine& tool, CommonOptions& common);
Subcommand add_doctor(CommandLine& tool, CommonOptions& common);

}  // namespace rekam::tool
