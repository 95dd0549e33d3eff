// Imports lists that report something of people the registry knows: KK papers handed in, and
// recording statuses with their dates.

#pragma once

#include "rekam/office/import_lists.hpp"

#include <string>
#include <vector>

namespace rekam {

/// The receipt numbers that an import gave out for one service point and day.
struct GivenReceipts {
  std::string service_point;
  Date day{};
  int first = 0, last = 0;
  friend bool operator==(const GivenReceipts&, const GivenReceipts&) = default;
};

struct PapersSummary {
  ImportSummary import;
  std::vector<GivenReceipts> given;  ///< by point and day
};

/// A pile of papers: the order of the lines is the order of hand-in. A missing receipt number is
/// given, counting per service point and day. Papers of a household that no list knows wait for it.
PapersSummary import_papers(const OfficeRun& run, const ListsImport& import);

/// Statuses; a row that means nobody, or more than one person, is rejected alone.
ImportSummary import_statuses(const OfficeRun& run, const ListsImport& import);

}  // namespace rekam
