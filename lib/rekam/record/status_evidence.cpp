#include "rekam/record/status_evidence.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rekam {

namespace {

bool same_word(const StatusRun& a, const StatusRun& b) {
  return a.rank == b.rank && a.status == b.status;
}

/// Of two words on one day the higher rank wins, then, so that no order of import matters, the
/// higher word.
bool outranks(const StatusRun& a, const StatusRun& b) {
  return std::tie(a.rank, a.status) > std::tie(b.rank, b.status);
}

/// Joins neighbours that say the same.
void join_runs(StatusRuns& runs) {
  StatusRuns joined;
  for (const auto& run : runs) {
    if (!joined.empty() && same_word(joined.back(), run)) {
      joined.back().until = std::max(joined.back().until, run.until);
    } else {
      joined.push_back(run);
    }
  }
  runs = std::move(joined);
}

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
  const StatusRun evidence{day, day, rank, status};
  const StatusRuns before = runs;
  auto at = std::find_if(runs.begin(), runs.end(),
                         [&](const StatusRun& run) { return run.until >= day; });
  if (at != runs.end() && at->from <= day) {
    if (same_word(*at, evidence)) return Learned::nothing;
    const StatusRun whole = *at;
    const bool on_an_end = day == whole.from || day == whole.until;
    if (on_an_end && !outranks(evidence, whole)) return Learned::nothing;
    // The new word parts the run that spanned its day: only the ends of a run are evidence, so no
    // day is kept on which nobody said anything.
    at = runs.erase(at);
    if (day < whole.until)
      at = runs.insert(at, {whole.until, whole.until, whole.rank, whole.status});
    at = runs.insert(at, evidence);
    if (day > whole.from) runs.insert(at, {whole.from, whole.from, whole.rank, whole.status});
  } else {
    runs.insert(at, evidence);
  }
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
