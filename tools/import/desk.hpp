// The dialogue at the desk: one household or person after another, each stored at once.

#pragma once

#include "support/office_run.hpp"
#include "support/tool.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam::tool {

/// No file was named, and somebody sits at the terminal.
bool at_desk(const std::vector<std::string>& files);

Outcome papers_at_desk(const CommonOptions& common);
/// `service_point`: where those are who come without a call; empty: the one that serves them.
Outcome outcomes_at_desk(const CommonOptions& common,
                         const std::optional<std::string>& service_point);

}  // namespace rekam::tool
