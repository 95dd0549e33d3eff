// What is known of a person's recording status over time. Evidence has its own date and its own
// rank; the newest decides, whatever the order in which the lists were imported.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/enrolment_status.hpp"
#include "rekam/record/evidence_runs.hpp"

#include <vector>

namespace rekam {

using StatusRun = EvidenceRun<EnrolmentStatus>;
/// In order of time, the newest last. Empty: no list has said anything.
using StatusRuns = std::vector<StatusRun>;

/// Adds evidence of one day. EnrolmentStatus::none says nothing and adds nothing, nor
/// does a list that would reopen a case that an outcome has ended. Returns whether
/// anything is known now that was not before.
Learned add_evidence(StatusRuns& runs, Date day, EvidenceRank rank, EnrolmentStatus status);

/// The outcome of a day as it is known now, in place of what an outcome of that day said before.
Learned set_outcome(StatusRuns& runs, Date day, EnrolmentStatus status);

/// Whether such evidence says that the person was at a desk and need not come again.
bool ends_case(EvidenceRank rank, EnrolmentStatus status);

/// Whether such evidence would put somebody back among those who were never recorded. After an
/// outcome that says he was, it says nothing.
bool reopens(EvidenceRank rank, EnrolmentStatus status);

/// The newest status up to and including `day`; before the first evidence, the earliest; none
/// without any.
EnrolmentStatus status_on(const StatusRuns& runs, Date day);

}  // namespace rekam
