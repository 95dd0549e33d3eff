#include "rekam/linkage/match_weight.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace rekam {

namespace {

constexpr int kFractionBits = 10;

/// 2^(1/2), 2^(1/4) … 2^(1/1024).
constexpr std::array<double, kFractionBits> kRoots{
    1.4142135623730951, 1.189207115002721,  1.0905077326652577, 1.0442737824274138,
    1.0218971486541166, 1.0108892860517005, 1.0054299011128027, 1.0027112750502025,
    1.0013547198921082, 1.0006771306930664};

constexpr MatchWeight kSumMatters = 12 * kBit;

/// log2(1 + 2^-d) for every d that changes a sum.
const std::vector<MatchWeight>& sums() {
  static const std::vector<MatchWeight> table = [] {
    std::vector<MatchWeight> made(kSumMatters);
    for (MatchWeight d = 0; d < kSumMatters; ++d)
      made[static_cast<std::size_t>(d)] = log2_weight(1.0 + exp2_weight(-d));
    return made;
  }();
  return table;
}

}  // namespace

MatchWeight log2_weight(double value) {
  int exponent = 0;
  double mantissa = std::frexp(value, &exponent) * 2.0;
  MatchWeight weight = exponent - 1;
  for (int i = 0; i <= kFractionBits; ++i) {  // one bit more, to round
    mantissa *= mantissa;
    weight *= 2;
    if (mantissa >= 2.0) {
      mantissa /= 2.0;
      ++weight;
    }
  }
  return (weight + 1) >> 1;
}

double exp2_weight(MatchWeight weight) {
  const MatchWeight whole = weight >> kFractionBits;
  const MatchWeight fraction = weight & (kBit - 1);
  double value = 1.0;
  for (int i = 0; i < kFractionBits; ++i)
    if ((fraction & (kBit >> (i + 1))) != 0) value *= kRoots[static_cast<std::size_t>(i)];
  return std::ldexp(value, whole);
}

MatchWeight sum_of_weights(MatchWeight a, MatchWeight b) {
  const MatchWeight most = std::max(a, b);
  const MatchWeight apart = most - std::min(a, b);
  return apart < kSumMatters ? most + sums()[static_cast<std::size_t>(apart)] : most;
}

Probability probability_of(MatchWeight weight) {
  const double odds = exp2_weight(std::clamp<MatchWeight>(weight, -60 * kBit, 60 * kBit));
  return static_cast<Probability>(std::lround(odds / (1.0 + odds) * kCertain));
}

}  // namespace rekam
