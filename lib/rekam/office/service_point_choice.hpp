// Which service points a command means, and their next day.

#pragma once

#include "rekam/office/plan_days.hpp"
#include "rekam/office/roster_desk.hpp"

#include <string>
#include <vector>

namespace rekam {

/// Codes, sorted; of a kecamatan those that serve it on some day from `first` to `last`.
/// Error{usage} with a did-you-mean when a point or kecamatan does not exist.
std::vector<std::string> chosen_points(RosterDesk& desk, const PointChoice& choice, Date first,
                                       Date last);

/// The first day after `today` on which one of the points can call people; Error{input} when there
/// is none within a year.
Date next_service_day(RosterDesk& desk, const std::vector<std::string>& points, Date today,
                      Date known_on);

}  // namespace rekam
