// Spreading the bits of a key over a whole word, for tables, samples and blocking keys. The same
// on every machine; no secret.

#pragma once

#include <cstdint>

namespace rekam {

/// Every bit of the result depends on every bit of `key` (the finalizer of splitmix64).
constexpr std::uint64_t mixed(std::uint64_t key) {
  key = (key ^ (key >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  key = (key ^ (key >> 27U)) * 0x94d049bb133111ebULL;
  return key ^ (key >> 31U);
}

/// A key of two keys; their order counts.
constexpr std::uint64_t mixed(std::uint64_t first, std::uint64_t second) {
  return mixed(first * 0x9e3779b97f4a7c15ULL + second + 0x9e3779b97f4a7c15ULL);
}

}  // namespace rekam
