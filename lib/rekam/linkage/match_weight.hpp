// Match weights: how many times likelier one person than two, as a power of two, in integers of
// 1/1024 bit, so that no decision hangs on the last bit of a logarithm of some processor. Only
// exact operations of IEEE 754 are used; no log or exp of a library.

#pragma once

#include <cstdint>

namespace rekam {

using MatchWeight = std::int32_t;

inline constexpr MatchWeight kBit = 1024;

/// Millionths, 0 to 1,000,000.
using Probability = std::int32_t;

inline constexpr Probability kCertain = 1'000'000;

/// log2 of a positive number, to the nearest 1/1024 bit.
MatchWeight log2_weight(double value);

/// 2 to the power of `weight`.
double exp2_weight(MatchWeight weight);

/// The weight of the sum of two likelihoods: log2(2^a + 2^b).
MatchWeight sum_of_weights(MatchWeight a, MatchWeight b);

/// Of the odds 2^weight.
Probability probability_of(MatchWeight weight);

}  // namespace rekam
