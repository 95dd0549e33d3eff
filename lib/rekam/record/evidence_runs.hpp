// Dated evidence of one word after another, kept as runs: how recording statuses and life statuses
// are remembered. Runs stand in order of time.

#pragma once

#include "rekam/base/date.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace rekam {

/// On one date the higher rank wins. The numbers are stored.
enum class EvidenceRank : std::uint8_t { list = 1, status = 2, outcome = 3 };

/// Whether anything is known now that was not before.
enum class Learned { nothing, something };

/// One word vouched for from its first day to its last, with no other known in between.
template <typename Status>
struct EvidenceRun {
  Date from{};
  Date until{};
  EvidenceRank rank = EvidenceRank::list;
  Status status{};
  friend bool operator==(const EvidenceRun&, const EvidenceRun&) = default;
};

template <typename Run>
bool same_word(const Run& a, const Run& b) {
  return a.rank == b.rank && a.status == b.status;
}

/// Joins neighbours that say the same.
template <typename Run>
void join_runs(std::vector<Run>& runs) {
  std::vector<Run> joined;
  for (const auto& run : runs) {
    if (!joined.empty() && same_word(joined.back(), run))
      joined.back().until = std::max(joined.back().until, run.until);
    else
      joined.push_back(run);
  }
  runs = std::move(joined);
}

/// Puts evidence of one day where it belongs, without joining. Of two words on one day the higher
/// rank wins, then, so that no order of import matters, the higher word.
template <typename Run>
Learned insert_evidence(std::vector<Run>& runs, const Run& evidence) {
  const Date day = evidence.from;
  auto at =
      std::find_if(runs.begin(), runs.end(), [&](const Run& run) { return run.until >= day; });
  if (at == runs.end() || at->from > day) {
    runs.insert(at, evidence);
    return Learned::something;
  }
  if (same_word(*at, evidence)) return Learned::nothing;
  const Run whole = *at;
  const bool on_an_end = day == whole.from || day == whole.until;
  const bool outranks =
      std::tie(evidence.rank, evidence.status) > std::tie(whole.rank, whole.status);
  if (on_an_end && !outranks) return Learned::nothing;
  // The new word parts the run that spanned its day: only the ends of a run are evidence, so no
  // day is kept on which nobody said anything.
  at = runs.erase(at);
  if (day < whole.until) at = runs.insert(at, {whole.until, whole.until, whole.rank, whole.status});
  at = runs.insert(at, evidence);
  if (day > whole.from) runs.insert(at, {whole.from, whole.from, whole.rank, whole.status});
  return Learned::something;
}

}  // namespace rekam
