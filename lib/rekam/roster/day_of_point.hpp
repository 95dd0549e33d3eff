// One day of one service point: what a roster, its calls and its outcomes belong to.

#pragma once

#include "rekam/base/date.hpp"

#include <compare>
#include <string>

namespace rekam {

struct DayOfPoint {
  std::string service_point;
  Date date{};
  friend auto operator<=>(const DayOfPoint&, const DayOfPoint&) = default;
};

}  // namespace rekam
