// Erasing a person: every row that tells of him or her goes, what must be counted stays without
// saying of whom, and a tombstone says that this was no damage.

#pragma once

#include "rekam/registry/resident_store.hpp"
#include "rekam/registry/roster_store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rekam {

struct Erasure {
  std::int64_t records = 0;   ///< of the person: those decided to be the same go together
  std::int64_t calls = 0;     ///< that no longer say of whom
  std::int64_t receipts = 0;  ///< likewise
  std::int64_t rejected = 0;  ///< rejected rows with the NIK or the name, emptied
  Sha256Digest digest{};
  std::vector<DayOfPoint> published;  ///< days whose roster has lost a line
};

/// Names of a person, former ones included, folded: no text that stays may hold them.
std::vector<std::string> names_of(Database& database, ResidentId id);

/// Erases the person. The event is the caller's, and so are new publications of those days.
Erasure erase_person(RegistryChange& change, ResidentId id);

}  // namespace rekam
