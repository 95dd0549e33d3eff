#include "rekam/record/life_evidence.hpp"

#include <iterator>

namespace rekam {

Learned add_evidence(LifeRuns& runs, Date day, EvidenceRank rank, LifeStatus status) {
  if (status == LifeStatus::unknown) return Learned::nothing;
  const LifeRuns before = runs;
  insert_evidence(runs, {day, day, rank, status});
  join_runs(runs);
  return runs == before ? Learned::nothing : Learned::something;
}

const LifeRun* life_on(const LifeRuns& runs, Date day) {
  const auto after =
      std::find_if(runs.begin(), runs.end(), [&](const LifeRun& run) { return run.from > day; });
  return after == runs.begin() ? nullptr : &*std::prev(after);
}

}  // namespace rekam
