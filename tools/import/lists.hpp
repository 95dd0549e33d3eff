// Lists of any kind but residents, from the command line into the registry.

#pragma once

#include "rekam/office/import_lists.hpp"
#include "support/command_line.hpp"
#include "support/office_run.hpp"
#include "support/tool.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rekam::tool {

/// FILE, `--template`, `--encoding`, `--rejects` and what every import has.
void add_lists(CommandLine& line, CommonOptions& common, ListsImport& wanted,
               std::optional<std::string>& template_path);

/// `run` imports them; `next` is the command that comes after it.
Outcome import_lists(CommonOptions& common, ListsImport& wanted, std::string_view next,
                     const std::function<ImportSummary(const OfficeRun&)>& run);

}  // namespace rekam::tool
