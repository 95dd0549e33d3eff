// A stored roster as the papers that people work with, all made from the same lines: of a published
// day, byte for byte what was published.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/office/export_log.hpp"
#include "rekam/office/office.hpp"
#include "rekam/registry/roster_store.hpp"
#include "rekam/roster/working_calendar.hpp"
#include "rekam/table/sink.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rekam {

/// SHA-256 of the CSV of a published day: the header, then the printed lines by seat.
Sha256Digest digest_of_roster(const std::vector<CallRow>& calls);

enum class RosterFormat : std::uint8_t { csv, xlsx, wall, sheet, letters, sms, standby };

struct ShowQuestion {
  std::string service_point;
  Date date{};
  int stand_bys = 6;  ///< people, up to the end of a household
  CutiBersama cuti_bersama = CutiBersama::closed;
};
/// Returns what log_export() must be told. Error{input} when the day has no roster.
Export show_roster(const OfficeRun& run, const ShowQuestion& question, RosterFormat format,
                   const Sink& sink);

/// Every format into `folder`, which is made if it is missing, and a manifest with the SHA-256 of
/// each file. Gives the names of the files. The export is logged under the manifest's digest.
std::vector<std::string> write_roster_sheets(const OfficeRun& run, const ShowQuestion& question,
                                             const std::string& folder);

}  // namespace rekam
