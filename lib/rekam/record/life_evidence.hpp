// What is known of a person's life status over time: who had died or moved by a day is counted no
// more from then on, and was counted before.

#pragma once

#include "rekam/record/civil_status.hpp"
#include "rekam/record/evidence_runs.hpp"

#include <vector>

namespace rekam {

using LifeRun = EvidenceRun<LifeStatus>;
using LifeRuns = std::vector<LifeRun>;

/// LifeStatus::unknown says nothing and adds nothing.
Learned add_evidence(LifeRuns& runs, Date day, EvidenceRank rank, LifeStatus status);

/// The newest run that had begun by `day`; null before the first evidence, when people were here.
const LifeRun* life_on(const LifeRuns& runs, Date day);

}  // namespace rekam
