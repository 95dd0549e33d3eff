#include "rekam/forecast/dice.hpp"

#include <doctest/doctest.h>

#include <cmath>

using rekam::Dice;

namespace {

constexpr int kThrows = 40'000;
constexpr double kErrors = 4;

template <typename Throw>
void check_moments(double mean, double variance, const Throw& next) {
  double sum = 0, square = 0;
  for (int i = 0; i < kThrows; ++i) {
    const double value = next();
    sum += value;
    square += value * value;
  }
  const double seen = sum / kThrows;
  CHECK(std::abs(seen - mean) < kErrors * std::sqrt(variance / kThrows));
  CHECK(square / kThrows - seen * seen == doctest::Approx(variance).epsilon(0.06));
}

}  // namespace

TEST_CASE("the same seed throws the same numbers, another one others") {
  Dice a{7}, b{7}, c{8};
  for (int i = 0; i < 5; ++i) {
    const double first = a.share();
    CHECK(first == b.share());
    CHECK(first != c.share());
  }
}

TEST_CASE("shares, normal, gamma and beta numbers have the mean and variance of their laws") {
  Dice dice{1};
  check_moments(0.5, 1.0 / 12, [&] { return dice.share(); });
  check_moments(0, 1, [&] { return dice.normal(); });
  check_moments(3.5, 3.5, [&] { return dice.gamma(3.5); });
  check_moments(0.4, 0.4, [&] { return dice.gamma(0.4); });
  check_moments(0.1, 0.1 * 0.9 / 51, [&] { return dice.beta(5, 45); });
}
