// What the report asks of the registry beside the backlog: how often rows had each finding, and
// where pairs wait for a decision.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace rekam {

class Database;

/// Residents with each finding, by place (desa, else kecamatan, else 0) and code; superseded ones
/// are not counted.
std::map<std::pair<std::int64_t, std::string>, std::int64_t> residents_with_findings(
    Database& database);

/// Pairs that were listed and of which nobody has decided anything.
struct PairsWaiting {
  std::int64_t pairs = 0;
  std::string since;  ///< the day on which the first of them was listed, ISO
};
/// By place (desa, else kecamatan, else 0) of the record with the lower number.
std::map<std::int64_t, PairsWaiting> pairs_waiting(Database& database);

}  // namespace rekam
