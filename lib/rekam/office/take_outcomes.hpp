// What happened to those who were called, came by themselves, or were looked for in the field. The
// plan never outranks the facts: an outcome is not refused because somebody was called elsewhere.

#pragma once

#include "rekam/office/import_lists.hpp"
#include "rekam/record/case_outcome.hpp"

#include <cstdint>
#include <optional>

namespace rekam {

struct OutcomeImport : ListsImport {
  /// What happened to everybody who was called on a day of the list and is not in it.
  std::optional<CaseOutcome> others;
};

struct OutcomeSummary {
  ImportSummary import;
  std::int64_t others = 0;      ///< calls that ended by `others`
  std::int64_t unresolved = 0;  ///< calls of the days of the list whose end nobody has told
};
OutcomeSummary take_outcomes(const OfficeRun& run, const OutcomeImport& import);

ImportSummary take_outages(const OfficeRun& run, const ListsImport& import);

}  // namespace rekam
