// The dice of make-samples: splitmix64 and integer arithmetic only, so that a seed gives the same
// bytes on every machine and with every standard library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace samples {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15ULL);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  }

  /// Uniform in [0, limit).
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
  }

  /// Uniform in [low, high], both included; high >= low.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1)));
  }

  /// True in `share` of a thousand cases.
  bool per_mille(int share) { return between(0, 999) < share; }

  /// Every value equally often; `values` is not empty.
  template <typename T, std::size_t extent>
  const T& pick(std::span<const T, extent> values) {
    return values[below(static_cast<std::uint32_t>(values.size()))];
  }

  /// The first values much more often than the last, as names are in life.
  template <typename T, std::size_t extent>
  const T& pick_skewed(std::span<const T, extent> values) {
    const auto end = below(static_cast<std::uint32_t>(values.size())) + 1;
    return values[below(end)];
  }

 private:
  std::uint64_t state_;
};

/// A value and how often it comes up, in any unit.
template <typename T>
struct Weighted {
  T value;
  int weight;
};

/// One of `choices`, by weight; `choices` is not empty.
template <typename T, std::size_t extent>
const T& pick_weighted(Random& random, std::span<const Weighted<T>, extent> choices) {
  int total = 0;
  for (const auto& choice : choices) total += choice.weight;
  int rest = random.between(0, total - 1);
  for (const auto& choice : choices) {
    if (rest < choice.weight) return choice.value;
    rest -= choice.weight;
  }
  return choices.back().value;
}

}  // namespace samples
