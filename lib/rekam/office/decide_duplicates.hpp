// Takes what clerks decided about pairs of records. Of records that are one person one stays; the
// others are superseded: counted nowhere, with their evidence and papers taken over. All of it is
// taken back by another decision.

#pragma once

#include "rekam/office/office.hpp"

#include <cstdint>
#include <string>

namespace rekam {

struct DecisionSummary {
  std::int64_t read = 0;        ///< rows with a decision
  std::int64_t taken = 0;       ///< those that say something new
  std::int64_t refused = 0;     ///< rows that nobody can read; told as warnings
  std::int64_t superseded = 0;  ///< records that count no more because of it
  std::int64_t restored = 0;    ///< records that count again
  std::int64_t cancelled = 0;   ///< calls
};

/// `file` has the columns record_a, record_b, decision, and who, why, when; rows without a decision
/// are passed over, so that a review comes back as it is.
DecisionSummary decide_duplicates(const OfficeRun& run, const std::string& file);

}  // namespace rekam
