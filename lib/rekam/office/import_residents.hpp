// Imports KK lists: each file is one list, all of them are one transaction, and every row is
// accounted for.

#pragma once

#include "rekam/intake/resident_list.hpp"
#include "rekam/office/complete_list.hpp"
#include "rekam/office/import_summary.hpp"
#include "rekam/office/office.hpp"
#include "rekam/record/read_resident.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// Whether the good files of a pile are stored when one is refused.
enum class KeepGoing { no, yes };
/// Whether a missing registry is made.
enum class MissingRegistry { refused, created };

struct ResidentImport {
  std::vector<std::string> files;
  std::optional<std::string> layout;
  std::optional<Encoding> encoding;  ///< empty: found by looking at the bytes
  std::optional<Date> list_date;     ///< empty: today, with a note
  std::string kecamatan, desa;       ///< of lists without such columns
  CutList cut = CutList::refused;
  OtherKabupaten other_kabupaten = OtherKabupaten::rejected;
  KeepGoing keep_going = KeepGoing::no;
  MissingRegistry missing_registry = MissingRegistry::created;
  Complete complete = Complete::nowhere;
  std::optional<std::string> rejects;
  std::optional<std::string> missing;  ///< gets the names of those whom complete lists do not have
  /// Called with the whole summary when all is written but not yet committed.
  std::function<void(const ImportSummary&)> before_commit = [](const ImportSummary&) {};
};

/// Error when a file is refused (all bad files are named) and nothing was stored.
ImportSummary import_residents(const OfficeRun& run, const ResidentImport& import);

}  // namespace rekam
