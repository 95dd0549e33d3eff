// The working days ahead of a subject of a forecast.

#pragma once

#include "rekam/forecast/feasibility.hpp"
#include "rekam/office/forecast_people.hpp"

#include <optional>
#include <vector>

namespace rekam {

/// From which day to which, as known on which, and the people per station if not the points' own.
struct DaysQuestion {
  Date from{};
  Date to{};
  Date known_on{};
  std::optional<int> per_station;
};

/// By date, then point. Days of a point that is out of order are among them, without stations; of a
/// kecamatan only those on which the point serves it.
std::vector<OfferedDay> offered_days(RosterDesk& desk, const ForecastSubject& subject,
                                     const DaysQuestion& question);

/// The Saturdays on which a point would work if it were not Saturday, and it does not.
std::vector<OfferedDay> free_saturdays(RosterDesk& desk, const ForecastSubject& subject,
                                       const DaysQuestion& question);

/// The share of the working days of the year before `day`, as they were known at its beginning,
/// that decrees have taken since.
double days_lost_to_decrees(RosterDesk& desk, const ForecastSubject& subject, Date day);

/// What the points serve at any time from `from` to `to`.
std::vector<RegionCode> regions_served(const RosterDesk& desk,
                                       const std::vector<std::string>& points, Date from, Date to);

}  // namespace rekam
