// Decisions about pairs of records, what follows from them for the records, and which pairs were
// shown before.

#pragma once

#include "rekam/record/duplicate_decision.hpp"
#include "rekam/registry/resident_store.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace rekam {

class Database;

/// By number of a, then b.
std::vector<DuplicateDecision> duplicate_decisions(Database& database);

/// What was decided before about the two stays as part of `event`.
void store_decision(Database& database, const DuplicateDecision& decision, std::int64_t event);

/// Says which record stays instead of this one, 0: this one counts. Follows from the decisions,
/// whose former versions are kept; no list told it, so none takes it back.
void supersede(Database& database, ResidentId resident, ResidentId survivor);

/// The event that first showed a pair with this record; 0: none did.
std::int64_t first_listed(Database& database, const ResidentNo& number);

/// Whether a pair was shown before.
enum class Listed : bool { before, now };
class ListedPairs {
 public:
  explicit ListedPairs(Database& database);
  /// Notes that the pair was shown. a < b.
  Listed add(const ResidentNo& a, const ResidentNo& b, std::int64_t event);

 private:
  Statement find_, insert_;
};

}  // namespace rekam
