// Where a mobile unit goes: a page to read, and the rows that the list of service points takes.

#pragma once

#include "rekam/forecast/unit_plan.hpp"

#include <string>

namespace rekam {

std::string unit_plan_page(const UnitPlan& plan);
/// Can be imported as service points.
std::string unit_plan_csv(const UnitPlan& plan);

}  // namespace rekam
