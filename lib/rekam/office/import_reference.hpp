// Imports reference data: regions, calendar and service points. An import that takes a published
// day away says so, because people have been told to come on it.

#pragma once

#include "rekam/office/import_lists.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <cstdint>

namespace rekam {

enum class ReferenceKind : std::uint8_t { regions, calendar, service_points };

struct ReferenceImport : ListsImport {
  ReferenceKind kind = ReferenceKind::calendar;
  CutiBersama cuti_bersama = CutiBersama::closed;  ///< decides which published days stand
};

/// Bad rows are rejected alone.
ImportSummary import_reference(const OfficeRun& run, const ReferenceImport& import);

}  // namespace rekam
