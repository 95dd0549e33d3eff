#include "rekam/record/status_evidence.hpp"

#include <algorithm>
#include <iterator>

namespace rekam {

namespace {

/// Once somebody was at a desk and recorded there, a list that still calls him unrecorded is
/// behind: its word is none. Only later words of those who must know, statuses and outcomes, reopen
/// a case.
void drop_reopenings(StatusRuns& runs) {
  bool was_recorded = false;
  std::erase_if(runs, [&](const StatusRun& run) {
    if (ends_case(run.rank, run.status)) was_recorded = true;
    return was_recorded && reopens(run.rank, run.status);
  });
}

}  // namespace

bool ends_case(EvidenceRank rank, EnrolmentStatus status) {
  return rank == EvidenceRank::outcome && !is_backlog(fold(status));
}

bool reopens(EvidenceRank rank, EnrolmentStatus status) {
  const auto folded = fold(status);
  return rank == EvidenceRank::list &&
         (folded == EnrolmentClass::unrecorded || folded == EnrolmentClass::unknown);
}

Learned add_evidence(StatusRuns& runs, Date day, EvidenceRank rank, EnrolmentStatus status) {
  if (status == EnrolmentStatus::none) return Learned::nothing;
  const StatusRuns before = runs;
  if (insert_evidence(runs, {day, day, rank, status}) == Learned::nothing) return Learned::nothing;
  drop_reopenings(runs);
  join_runs(runs);
  return runs == before ? Learned::nothing : Learned::something;
}

Learned set_outcome(StatusRuns& runs, Date day, EnrolmentStatus status) {
  const StatusRuns before = runs;
  std::erase_if(runs, [day](const StatusRun& run) {
    return run.rank == EvidenceRank::outcome && run.from == day && run.until == day;
  });
  add_evidence(runs, day, EvidenceRank::outcome, status);
  return runs == before ? Learned::nothing : Learned::something;
}

EnrolmentStatus status_on(const StatusRuns& runs, Date day) {
  if (runs.empty()) return EnrolmentStatus::none;
  const auto after =
      std::find_if(runs.begin(), runs.end(), [&](const StatusRun& run) { return run.from > day; });
  return after == runs.begin() ? runs.front().status : std::prev(after)->status;
}

}  // namespace rekam
