// A list of decisions about pairs of records: a file of its own, or a review that comes back.

#pragma once

#include "rekam/record/duplicate_decision.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct DecisionRow {
  std::size_t line = 0;
  ResidentNo a = ResidentNo::of_value(0), b = ResidentNo::of_value(0);  ///< a < b
  DuplicateVerdict verdict = DuplicateVerdict::unsure;
  std::optional<Date> on;
  std::string who, why;
  std::string refused;  ///< why the row cannot be read; else empty
};

/// Rows without a decision are left out. Error{input} when a column is missing.
std::vector<DecisionRow> read_decisions(const std::string& path);

}  // namespace rekam
