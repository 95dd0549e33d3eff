// What must hold whatever bytes a fuzz target is fed.
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdlib>

namespace rekam::tests {

inline void require(bool law) {
  if (!law) std::abort();
}

}  // namespace rekam::tests
