// Numbers for distinct 64-bit keys: 1, 2, 3 … in the order in which they are met.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

class KeyNumbering {
 public:
  KeyNumbering();

  /// The number of `key`, a new one when it was never met.
  std::uint32_t number(std::uint64_t key);
  /// How many numbers are given; the highest is this one.
  std::uint32_t count() const { return static_cast<std::uint32_t>(keys_.size()); }

 private:
  void grow();

  std::vector<std::uint64_t> keys_;   // of number - 1
  std::vector<std::uint32_t> slots_;  // numbers, open addressing, 0 is free
};

}  // namespace rekam
