#include "rekam/forecast/dice.hpp"

#include <cmath>

namespace rekam {

double Dice::share() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  z ^= z >> 31U;
  return (static_cast<double>(z >> 12U) + 0.5) * 0x1.0p-52;
}

double Dice::normal() {
  // The polar method of Marsaglia; the second number that it gives is not kept.
  for (;;) {
    const double x = 2 * share() - 1;
    const double y = 2 * share() - 1;
    const double square = x * x + y * y;
    if (square > 0 && square < 1) return x * std::sqrt(-2 * std::log(square) / square);
  }
}

double Dice::gamma(double shape) {
  // Marsaglia and Tsang 2000; a small shape is that of one more, scaled down.
  if (shape < 1) {
    const double scale = std::pow(share(), 1 / shape);
    return gamma(shape + 1) * scale;
  }
  const double d = shape - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = normal();
    const double root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    if (std::log(share()) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
  }
}

double Dice::beta(double yes, double no) {
  const double a = gamma(yes);
  const double b = gamma(no);
  return a / (a + b);
}

}  // namespace rekam
