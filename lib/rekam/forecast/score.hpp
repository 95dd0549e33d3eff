// How good a forecast was, once it is known what came.

#pragma once

#include <cstdint>
#include <span>

namespace rekam {

/// The continuous ranked probability score in hundredths of a person: how far the law that these
/// quantiles (5 %, 10 % … 95 %) stand for was from what came; 0 when it said just that.
std::int64_t crps_hundredths(std::span<const std::int64_t> quantiles, std::int64_t came);

/// Of the quantiles those that 10, 50 and 90 % lie below.
struct Interval {
  std::int64_t p10 = 0, p50 = 0, p90 = 0;
};
Interval interval_of(std::span<const std::int64_t> quantiles);
inline bool holds(const Interval& interval, std::int64_t came) {
  return interval.p10 <= came && came <= interval.p90;
}

}  // namespace rekam
