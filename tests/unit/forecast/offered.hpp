// Working days and random numbers for the tests of the forecast.

#pragma once

#include "rekam/forecast/feasibility.hpp"
#include "unit/roster/people.hpp"

#include <cstdint>
#include <vector>

namespace rekam::test {

/// `count` days in a row from 1 September 2016, with one station unless said otherwise.
inline std::vector<OfferedDay> offered(int count, int per_station, int stations = 1) {
  std::vector<OfferedDay> days;
  for (int i = 0; i < count; ++i)
    days.push_back({day("2016-09-01") + std::chrono::days{i}, stations, per_station, {}});
  return days;
}

/// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }

 private:
  std::uint64_t state_;
};

}  // namespace rekam::test
