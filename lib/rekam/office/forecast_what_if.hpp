// When the backlog of a subject is cleared, as things are and after single changes: one more
// station, Saturdays, a day of the mobile unit, fewer no-shows.

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

/// Adds days to those that the points offer anyway; the second argument is how far they go.
using AddDays = std::function<void(std::vector<OfferedDay>&, Date)>;
/// The chances of being done, exact or learned.
using Clearance = std::function<std::vector<ClearedBy>(const Outlook&)>;

class WhatIfDesk {
 public:
  /// `question` ends with the deadline.
  WhatIfDesk(RosterDesk& desk, const ForecastSubject& subject, const DaysQuestion& question)
      : desk_(desk), subject_(subject), question_(question) {}

  Outlook outlook(const Situation& situation, Date to, const AddDays& add = {}) const;
  /// As far as P90, the deadline, or ten years.
  std::vector<ClearedBy> cleared(const Situation& situation, const Clearance& clearance,
                                 const AddDays& add = {}) const;
  /// `fewer_no_shows` is what `as_is` would say with a tenth fewer.
  std::vector<WhatIf> all(const Situation& situation, const Clearance& as_is,
                          const Clearance& fewer_no_shows) const;

 private:
  std::vector<OfferedDay> days_until(Date to, const AddDays& add) const;
  AddDays saturdays() const;

  RosterDesk& desk_;
  const ForecastSubject& subject_;
  DaysQuestion question_;
};

}  // namespace rekam
