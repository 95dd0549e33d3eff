// A finding that only other rows make one, as a value of fixed size that can be sorted by the
// million.

#pragma once

#include "rekam/record/finding.hpp"

#include <cstdint>

namespace rekam {

/// Names a row of a list and rises through it; never 0.
using RowPlace = std::uint64_t;

struct RowFinding {
  RowPlace row = 0;
  FindingCode code{};
  Field field = Field::none;
  RowPlace other = 0;  ///< the row that makes it a finding; 0: none
  friend auto operator<=>(const RowFinding&, const RowFinding&) = default;
};

}  // namespace rekam
