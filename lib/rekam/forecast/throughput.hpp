// How many people a day really serves: not 30 because 30 were called, but what no-shows, outages
// and closing time leave of them. The law is exact for its parameters: minute by minute, seat by
// seat.

#pragma once

#include "rekam/roster/reach_today.hpp"
#include "rekam/roster/service_point.hpp"

#include <vector>

namespace rekam {

/// Chances by number: law[k] is the chance of k people.
using Law = std::vector<double>;

/// What happens to somebody who is called, and to his minutes at the desk.
struct CallChances {
  double no_show = 0;  ///< does not come, and stays in the backlog
  double gone = 0;     ///< turns out to have died or moved: leaves the backlog, takes no time
  double hit = 0;      ///< of those who come: takes the minutes of an outage
};

/// One station on one day: when each person called is to come, in minutes of work since opening, in
/// the order of the seats, and the minutes that it works.
struct StationDay {
  std::vector<int> arrivals;
  int minutes = 0;
  friend auto operator<=>(const StationDay&, const StationDay&) = default;
};

/// The stations of a day of `stations * per_station` seats with the sessions of the roster. The
/// hour from twelve, in which there is no session, is no minute of work.
std::vector<StationDay> station_days(int stations, int per_station, const OpeningHours& hours);

/// How many of those called to a station leave the backlog on that day. Everybody is served in the
/// order of the seats, nobody before he is to come; the day ends with the first who could not leave
/// before closing.
Law station_law(const StationDay& day, const ServiceMinutes& minutes, const CallChances& chances);

/// The law of a sum of independent numbers.
Law sum_of(const Law& a, const Law& b);

/// All stations of a day together.
Law day_law(int stations, int per_station, const OpeningHours& hours, const ServiceMinutes& minutes,
            const CallChances& chances);

struct Moments {
  double mean = 0;
  double variance = 0;
};
Moments moments(const Law& law);

}  // namespace rekam
