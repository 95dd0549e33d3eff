// Removing what an office need not keep: the raw text of rejected rows, and the printed lines of
// rosters that are over. Counts, digests and the chain stay.

#pragma once

#include "rekam/base/date.hpp"

#include <cstdint>

namespace rekam {

class RegistryChange;

struct Purge {
  std::int64_t lists = 0, rejected = 0;  ///< lists whose rejected rows went, and those rows
  std::int64_t days = 0, calls = 0;      ///< days whose printed lines went, and those lines
  std::int64_t notes = 0;                ///< that outcomes of days before came with
  std::int64_t drafts = 0;               ///< days in the past that were never published
  std::int64_t open_days = 0;            ///< days that stay, because calls are without outcome
};

/// Of lists imported and days called before `before`. The event is the caller's.
Purge purge(RegistryChange& change, Date before);

}  // namespace rekam
