// The change list: whose published call was withdrawn or deferred, the old date, the new one as far
// as there is one, and why.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/table/sink.hpp"

#include <cstdint>

namespace rekam {

struct ListedChanges {
  std::int64_t moved = 0;
  std::int64_t without_date = 0;  ///< of them, who has no new call yet
};

/// Of calls for the days from `from` to `to`, by point, date and seat; without people who have been
/// recorded since.
ListedChanges list_changes(const OfficeRun& run, Date from, Date to, const Sink& sink);

}  // namespace rekam
