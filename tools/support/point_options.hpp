// Which service points a command line names.

#pragma once

#include "rekam/office/plan_days.hpp"
#include "support/command_line.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam::tool {

struct PointOptions {
  Given all = Given::no;
  std::optional<std::string> service_point, kecamatan;

  PointChoice choice() const;
};

/// `--all` or `--service-point`.
void add_points(CommandLine& line, PointOptions& points);
/// Or also `--kecamatan`, which is helped by `what`.
void add_points(CommandLine& line, PointOptions& points, std::string_view what);

}  // namespace rekam::tool
