// `--template FILE.xlsx`, the same for every kind of list.

#pragma once

#include "rekam/office/list_template.hpp"
#include "support/command_line.hpp"
#include "support/office_run.hpp"
#include "support/tool.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam::tool {

/// Declares it; given together with FILE it is refused.
void add_template(CommandLine& line, std::optional<std::string>& path);

/// FILE must be given where `--template` is not.
void require_file(const std::vector<std::string>& files);

/// No registry is needed.
Outcome write_template(const CommonOptions& common, ListKind kind, const std::string& path);

}  // namespace rekam::tool
