#include "rekam/linkage/match_weight.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace rekam {
namespace {

TEST_CASE("a weight is the logarithm to the nearest 1/1024 bit") {
  CHECK(log2_weight(1.0) == 0);
  CHECK(log2_weight(8.0) == 3 * kBit);
  CHECK(log2_weight(0.25) == -2 * kBit);
  for (double value = 1e-200; value < 1e200; value *= 7.3)
    REQUIRE(std::abs(log2_weight(value) - 1024.0 * std::log2(value)) <= 0.51);
}

TEST_CASE("a weight and its power of two are one") {
  for (MatchWeight weight = -40 * kBit; weight < 40 * kBit; weight += 997)
    REQUIRE(log2_weight(exp2_weight(weight)) == weight);
}

TEST_CASE("the weight of a sum of likelihoods is that of their sum") {
  for (const MatchWeight a : {-20'000, -300, 0, 77, 5000})
    for (const MatchWeight b : {-19'000, -301, 0, 1, 4000}) {
      const double sum = exp2_weight(a) + exp2_weight(b);
      REQUIRE(std::abs(sum_of_weights(a, b) - 1024.0 * std::log2(sum)) <= 1.5);
      REQUIRE(sum_of_weights(a, b) == sum_of_weights(b, a));
    }
}

TEST_CASE("even odds are a half, and nothing is beyond certain") {
  CHECK(probability_of(0) == kCertain / 2);
  CHECK(probability_of(60 * kBit) == kCertain);
  CHECK(probability_of(-60 * kBit) == 0);
  CHECK(probability_of(kBit) == 666'667);
  for (MatchWeight weight = -15 * kBit; weight < 15 * kBit; weight += 331)
    REQUIRE(probability_of(weight) <= probability_of(weight + 331));
}

}  // namespace
}  // namespace rekam
