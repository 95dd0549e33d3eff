// Imports lists that report something of people the registry knows: KK papers handed in, and
// recording statuses with their dates.

#pragma once

#include "rekam/office/import_summary.hpp"
#include "rekam/office/office.hpp"
#include "rekam/table/text_encoding.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct ReportImport {
  std::vector<std::string> files;
  std::optional<Encoding> encoding;  ///< empty: found by looking at the bytes
  std::optional<std::string> rejects;
  std::function<void(const ImportSummary&)> before_commit = [](const ImportSummary&) {};
};

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
PapersSummary import_papers(const OfficeRun& run, const ReportImport& import);

/// Statuses; a row that means nobody, or more than one person, is rejected alone.
ImportSummary import_statuses(const OfficeRun& run, const ReportImport& import);

}  // namespace rekam
