// The files of a command line that must not be each other.

#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tool {

struct NamedOutput {
  std::string_view option;
  std::optional<std::string> path;
};

/// Error{usage} when an output would take the place of a list that is read, or of another output.
/// Devices and standard output may be named twice.
void keep_apart(const std::vector<std::string>& lists, std::initializer_list<NamedOutput> outputs);

}  // namespace rekam::tool
