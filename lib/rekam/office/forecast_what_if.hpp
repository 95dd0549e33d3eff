// What single changes are worth: one more station, Saturdays, a day of the mobile unit, fewer
// no-shows.

#pragma once

#include "rekam/forecast/forecast.hpp"
#include "rekam/office/forecast_days.hpp"

#include <functional>
#include <vector>

namespace rekam {

struct Situation {
  Date as_of{};
  std::int64_t backlog = 0;
  const std::vector<Newcomers>& newcomers;
};

struct Terms {
  ServiceMinutes minutes;
  CallChances chances;
};

/// Adds days to those that the points offer anyway; the second argument is how far they go.
using AddDays = std::function<void(std::vector<OfferedDay>&, Date)>;

class WhatIfDesk {
 public:
  WhatIfDesk(RosterDesk& desk, const ForecastSubject& subject, const DaysQuestion& question)
      : desk_(desk), subject_(subject), question_(question) {}

  /// As far as P90, the deadline of the question, or ten years.
  std::vector<ClearedBy> cleared(const Situation& situation, const Terms& terms,
                                 const AddDays& add) const;
  std::vector<WhatIf> all(const Situation& situation, const Terms& terms, Date deadline) const;

 private:
  std::vector<OfferedDay> days_until(Date to, const AddDays& add) const;
  AddDays one_more_station() const;
  AddDays saturdays() const;
  AddDays mobile_day() const;

  RosterDesk& desk_;
  const ForecastSubject& subject_;
  DaysQuestion question_;
};

}  // namespace rekam
