// Checks a KK list and explains every finding; changes no registry.

#pragma once

#include "rekam/intake/resident_list.hpp"
#include "rekam/office/office.hpp"
#include "rekam/report/findings_report.hpp"

#include <functional>
#include <optional>
#include <string>

namespace rekam {

struct ListCheck {
  std::string file;
  std::optional<std::string> layout;
  std::optional<Encoding> encoding;  ///< empty: found by looking at the bytes
  std::optional<Date> list_date;
  std::string kecamatan, desa;
  CutList cut = CutList::refused;
  OtherKabupaten other_kabupaten = OtherKabupaten::rejected;
  /// Whether the list is also held against the registry of the run.
  enum class Against { nothing, registry } against = Against::nothing;
};

struct ListCheckSummary {
  std::int64_t rows = 0;
  FindingCounts findings;
};

/// The findings of single rows in the order of the list, then those between rows, likewise in
/// order, then those about the whole list. Error{input} for a list that an import would refuse.
ListCheckSummary validate_list(const OfficeRun& run, const ListCheck& check,
                               const std::function<void(const PlacedFinding&)>& found);

}  // namespace rekam
