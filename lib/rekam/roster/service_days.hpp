// The days on which a service point can call people, and how many: its rows and the calendar put
// together, as known on one day.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/service_point.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct ServiceDay {
  std::string service_point;
  Date date{};
  int stations = 0;
  int capacity = 0;  ///< people, over all stations
  OpeningHours hours;
  friend bool operator==(const ServiceDay&, const ServiceDay&) = default;
};

/// A day on which a point that is in force does not work, and why.
struct ClosedDay {
  Date date{};
  DayVerdict verdict;
};

/// Refers to the points and the calendar, which must outlive it.
class ServiceDays {
 public:
  /// `per_station` overrides the people per station and day of every point.
  ServiceDays(const ServicePoints& points, const WorkingCalendar& calendar, Date known_on,
              std::optional<int> per_station = {});

  /// Empty unless the point is in force, works on the day and has a capacity (not out of order).
  std::optional<ServiceDay> on(const std::string& code, Date day) const;

  /// The first `count` of them from `from` on, that day included; fewer when there are not as many
  /// in count weeks and a year. Days out of order are none and do not count.
  std::vector<ServiceDay> next(const std::string& code, Date from, int count) const;

  /// The days from `from` to `to` on which the point is in force but closed by calendar or weekday.
  std::vector<ClosedDay> closed_between(const std::string& code, Date from, Date to) const;

 private:
  const ServicePoints& points_;
  const WorkingCalendar& calendar_;
  Date known_on_;
  std::optional<int> per_station_;
};

}  // namespace rekam
