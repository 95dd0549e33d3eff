#include "rekam/forecast/forecast.hpp"

#include <cmath>

namespace rekam {

namespace {

constexpr double kTenThousand = 10'000;

}  // namespace

Finish finish_of(std::span<const ClearedBy> days, Date deadline) {
  Finish finish;
  finish.p10 = first_with(days, kEarly);
  finish.p50 = first_with(days, kHalf);
  finish.p90 = first_with(days, kLate);
  finish.chance = static_cast<int>(std::lround(chance_by(days, deadline) * kTenThousand));
  return finish;
}

}  // namespace rekam
