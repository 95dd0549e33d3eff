// `--encoding`, the same for every tool that reads lists.

#pragma once

#include "rekam/table/text_encoding.hpp"
#include "support/command_line.hpp"

#include <optional>

namespace rekam::tool {

/// Without it the encoding of each list is found by looking at its bytes.
void add_encoding(CommandLine& line, std::optional<Encoding>& encoding);

}  // namespace rekam::tool
