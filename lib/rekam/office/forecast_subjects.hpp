// Which service points or kecamatan a forecast is asked for.

#pragma once

#include "rekam/office/forecast_people.hpp"
#include "rekam/office/plan_days.hpp"

#include <vector>

namespace rekam {

/// One for a point or kecamatan; with all, one for each point that is open at any time from `from`
/// to `to`, by code. `served` is empty still. Error{usage} with a did-you-mean for an unknown one.
std::vector<ForecastSubject> forecast_subjects(RosterDesk& desk, const PointChoice& choice,
                                               Date from, Date to);

}  // namespace rekam
