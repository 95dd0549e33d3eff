// Where a mobile unit goes until the deadline, for those who wait now.

#pragma once

#include "rekam/forecast/unit_plan.hpp"
#include "rekam/office/office.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <string>

namespace rekam {

struct DeployQuestion {
  std::string unit;              ///< code of a mobile service point
  Date as_of{};                  ///< whose backlog, and the calendar as known then
  std::optional<Date> from;      ///< first day of the plan; empty: the day after as_of
  std::optional<Date> deadline;  ///< empty: the one of the calendar
  DeploymentGoal goal = DeploymentGoal::most_served;
  int travel_days = 0;      ///< working days that a move costs
  std::string travel_file;  ///< ways that cost something else; empty: none
  CutiBersama cuti_bersama = CutiBersama::closed;
};

/// Error{usage} unless the unit is a mobile one that works on the first day, and a deadline is
/// known; Error{input} for a row of the travel file that cannot be read.
UnitPlan deploy_unit(const OfficeRun& run, const DeployQuestion& question);

}  // namespace rekam
