#include "rekam/forecast/throughput.hpp"

#include "rekam/roster/noon_rest.hpp"
#include "rekam/roster/sessions.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

int minutes_of_work(const OpeningHours& hours, int until) {
  const int open = std::max(0, until - hours.opens.minutes);
  const int rest = kRestUntil.minutes - kRestFrom.minutes;
  return has_rest(hours) ? open - std::clamp(until - kRestFrom.minutes, 0, rest) : open;
}

/// Chances by the minute at which the station is free (row) and the people who have left (column).
class Grid {
 public:
  Grid(int minutes, std::size_t seats)
      : width_(seats + 1), chances_((static_cast<std::size_t>(minutes) + 1) * width_) {}

  double* row(int minute) { return chances_.data() + static_cast<std::size_t>(minute) * width_; }

 private:
  std::size_t width_;
  std::vector<double> chances_;
};

/// Adds `share` of the first `count` chances of a row, moved by `by` columns.
void add_row(const double* from, double* to, std::size_t count, std::size_t by, double share) {
  for (std::size_t k = 0; k < count; ++k) to[k + by] += share * from[k];
}

struct Seat {
  int arrival = 0;
  std::size_t index = 0;
};

/// What one more person called does to the chances; the mass of days that end goes to `ended`.
Grid after_seat(Grid& before, const Seat& seat, const StationDay& day,
                const ServiceMinutes& service, const CallChances& chances, Law& ended) {
  Grid after{day.minutes, day.arrivals.size()};
  const std::size_t count = seat.index + 1;
  const double comes = 1 - chances.no_show - chances.gone;
  for (int minute = 0; minute <= day.minutes; ++minute) {
    const double* row = before.row(minute);
    if (std::all_of(row, row + count, [](double chance) { return chance == 0; })) continue;
    add_row(row, after.row(minute), count, 0, chances.no_show);
    add_row(row, after.row(minute), count, 1, chances.gone);
    const int start = std::max(minute, seat.arrival);
    for (const auto& [length, share] : {std::pair{service.normal, comes * (1 - chances.hit)},
                                        std::pair{service.in_outage, comes * chances.hit}}) {
      if (start + length <= day.minutes)
        add_row(row, after.row(start + length), count, 1, share);
      else
        add_row(row, ended.data(), count, 0, share);
    }
  }
  return after;
}

}  // namespace

std::vector<StationDay> station_days(int stations, int per_station, const OpeningHours& hours) {
  std::vector<StationDay> days(static_cast<std::size_t>(std::max(0, stations)));
  for (auto& day : days) day.minutes = minutes_of_work(hours, hours.closes.minutes);
  const int seats = std::max(0, stations) * std::max(0, per_station);
  const auto sessions = session_sizes(seats, hours);
  for (int seat = 1; seat <= seats; ++seat) {
    const auto place = place_of_seat(seat, stations, sessions);
    days[static_cast<std::size_t>(place.station) - 1].arrivals.push_back(
        minutes_of_work(hours, place.session.minutes));
  }
  return days;
}

Law station_law(const StationDay& day, const ServiceMinutes& minutes, const CallChances& chances) {
  Law law(day.arrivals.size() + 1);
  Grid grid{day.minutes, day.arrivals.size()};
  grid.row(0)[0] = 1;
  for (std::size_t i = 0; i < day.arrivals.size(); ++i)
    grid = after_seat(grid, {day.arrivals[i], i}, day, minutes, chances, law);
  for (int minute = 0; minute <= day.minutes; ++minute)
    add_row(grid.row(minute), law.data(), law.size(), 0, 1);
  return law;
}

Law sum_of(const Law& a, const Law& b) {
  Law sum(a.size() + b.size() - 1);
  for (std::size_t i = 0; i < a.size(); ++i) add_row(b.data(), sum.data() + i, b.size(), 0, a[i]);
  return sum;
}

Law day_law(int stations, int per_station, const OpeningHours& hours, const ServiceMinutes& minutes,
            const CallChances& chances) {
  Law law{1};
  std::vector<std::pair<StationDay, Law>> known;  // most stations of a day are alike
  for (auto& day : station_days(stations, per_station, hours)) {
    auto found = std::find_if(known.begin(), known.end(),
                              [&](const auto& entry) { return entry.first == day; });
    if (found == known.end()) {
      auto own = station_law(day, minutes, chances);
      found = known.emplace(known.end(), std::move(day), std::move(own));
    }
    law = sum_of(law, found->second);
  }
  return law;
}

Moments moments(const Law& law) {
  Moments result;
  double square = 0;
  for (std::size_t k = 0; k < law.size(); ++k) {
    result.mean += static_cast<double>(k) * law[k];
    square += static_cast<double>(k) * static_cast<double>(k) * law[k];
  }
  result.variance = std::max(0.0, square - result.mean * result.mean);
  return result;
}

}  // namespace rekam
