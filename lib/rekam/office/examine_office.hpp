// Is the office healthy? What nobody would notice until it is too late: a nightly job that did not
// run, a disk that fills, a calendar that ends, calls of which nobody said what came of them.

#pragma once

#include "rekam/office/office.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct HealthLimits {
  /// Longest time since the nightly job last ended well; empty: not asked.
  std::optional<std::chrono::minutes> max_age;
  std::uint64_t min_free_bytes = 500'000'000;  ///< beside three times the registry's own size
};

enum class Health { good, doubtful };

/// One thing that was looked at, and when it is doubtful what to do.
struct HealthCheck {
  Health health = Health::good;
  std::string line;
};

/// Where the nightly job leaves the moment of its end, in WIB: a file beside the registry.
std::string last_run_file(const std::string& db);

/// Always in the same order: last run (if asked), disk, calendar, unresolved days. Error{database}
/// when the registry cannot be opened; whether it is whole, verify_registry() tells.
std::vector<HealthCheck> examine_office(const OfficeRun& run, const HealthLimits& limits);

}  // namespace rekam
