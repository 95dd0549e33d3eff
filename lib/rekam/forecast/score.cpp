#include "rekam/forecast/score.hpp"

#include <cstddef>

namespace rekam {

namespace {

constexpr std::size_t kAt10 = 1, kAt50 = 9, kAt90 = 17;

}  // namespace

std::int64_t crps_hundredths(std::span<const std::int64_t> quantiles, std::int64_t came) {
  // Twice the mean of the losses of the quantiles; a loss is counted in parts of all quantiles.
  const auto count = static_cast<std::int64_t>(quantiles.size());
  if (count == 0) return 0;
  std::int64_t losses = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t above = came - quantiles[static_cast<std::size_t>(i)];
    losses += above > 0 ? above * (i + 1) : -above * (count - i);
  }
  constexpr std::int64_t kHundredthsTwice = 200;
  const std::int64_t parts = count * (count + 1);
  return (losses * kHundredthsTwice + parts / 2) / parts;
}

Interval interval_of(std::span<const std::int64_t> quantiles) {
  if (quantiles.size() <= kAt90) return {};
  return {quantiles[kAt10], quantiles[kAt50], quantiles[kAt90]};
}

}  // namespace rekam
