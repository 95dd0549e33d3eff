// How many working days the ways between kecamatan cost a mobile unit.

#pragma once

#include "rekam/forecast/unit_plan.hpp"
#include "rekam/office/roster_desk.hpp"

#include <string>
#include <vector>

namespace rekam {

/// Fills in the ways of `deployment`, between the stops and from where the unit stands; `usual`
/// unless the file says otherwise (columns from, to, days; both directions unless the other has its
/// own row).
void add_ways(RosterDesk& desk, const UnitPlan& plan, int usual, const std::string& file,
              DeploymentQuestion& deployment);

}  // namespace rekam
