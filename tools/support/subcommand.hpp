// A subcommand of a tool: its command line, and the work that is done when it was typed.

#pragma once

#include "support/command_line.hpp"
#include "support/common_options.hpp"
#include "support/tool.hpp"

#include <functional>
#include <memory>

namespace rekam::tool {

struct Subcommand {
  CommandLine& line;
  std::function<Outcome()> work;  ///< after parse()
};

/// Does the work of the one that was typed.
template <typename Subcommands>
Outcome run_chosen(const Subcommands& subcommands) {
  for (const auto& subcommand : subcommands)
    if (subcommand.line.chosen()) return subcommand.work();
  return Outcome::done;
}

}  // namespace rekam::tool
