// Imports reference data: regions, calendar and service points. An import that takes a published
// day away says so, because people have been told to come on it.

#pragma once

#include "rekam/office/import_summary.hpp"
#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"
#include "rekam/table/text_encoding.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

enum class ReferenceKind { regions, calendar, service_points };

struct ReferenceImport {
  ReferenceKind kind = ReferenceKind::calendar;
  std::vector<std::string> files;
  std::optional<Encoding> encoding;  ///< empty: found by looking at the bytes
  std::optional<std::string> rejects;
  CutiBersama cuti_bersama = CutiBersama::closed;  ///< decides which published days stand
  /// Called with the whole summary when all is written but not yet committed.
  std::function<void(const ImportSummary&)> before_commit = [](const ImportSummary&) {};
};

/// Bad rows are rejected alone. Error{input} that names every file that cannot be read, or has a
/// heading that is nearly one of ours; nothing is stored then.
ImportSummary import_reference(const OfficeRun& run, const ReferenceImport& import);
}  // namespace rekam
