// Chances are compared in millionths: libm and the order of sums differ further down, and the same
// question must have the same answer everywhere.

#pragma once

#include <cmath>
#include <cstdint>

namespace rekam {

inline std::int64_t millionths(double chance) {
  constexpr double kMillion = 1e6;
  return static_cast<std::int64_t>(std::lround(chance * kMillion));
}

}  // namespace rekam
