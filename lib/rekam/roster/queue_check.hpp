// The part of plan_check that looks at whole households: served where they live, first come first
// served, called together.

#pragma once

#include "rekam/roster/plan_check.hpp"

#include <span>
#include <vector>

namespace rekam {

/// Follows, day by day, the households through the order of the queue. Days whose facts have
/// changed are left out, and with them the people who have a live call there.
std::vector<PlanProblem> check_queue(std::span<const StoredDay> days,
                                     std::span<const StoredCall> calls,
                                     std::span<const Candidate> waiting,
                                     const ServicePoints& points);

/// `16.01.14 on 2016-09-01, seat 7: WHAT.`; without the seat when it is 0.
PlanProblem plan_problem(PlanLaw law, const std::string& service_point, Date date, int seat,
                         std::string_view what);

}  // namespace rekam
