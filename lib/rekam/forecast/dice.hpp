// Numbers that look like chance and are the same for one seed, which is an argument.

#pragma once

#include <cstdint>

namespace rekam {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  double share();                      ///< 0 to 1, neither of them
  double normal();                     ///< mean 0, variance 1
  double gamma(double shape);          ///< scale 1; shape above 0
  double beta(double yes, double no);  ///< a share of which so many were seen

 private:
  std::uint64_t state_;
};

}  // namespace rekam
