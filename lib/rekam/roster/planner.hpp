// Whom to call, where, when: the call-in rosters of several service points, planned together.
//
// Households in the order of queue_order.hpp. Days in order, the points of a day in order of code;
// each walks the common queue of the households it may serve and takes every one that still fits
// (next-fit with backfill). Those it skips keep their place: they were skipped only for seats they
// could not use, so nobody is later than if each day closed at the first that does not fit. (This
// holds for households that live at one place and fit into a day; a larger one, at a point of
// constant capacity, is whole no later.)

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/candidate.hpp"
#include "rekam/roster/day_of_point.hpp"
#include "rekam/roster/queue_order.hpp"
#include "rekam/roster/service_days.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

struct PlanRequest {
  Date from{};
  int days = 5;                     ///< working days of each point, from `from` on
  Date known_on{};                  ///< the day of asking: the calendar as known then
  std::vector<std::string> points;  ///< codes
  std::optional<int> capacity;      ///< people per station and day, instead of the points' own
  std::string seed;                 ///< of the draw; empty: each point's code
  WithoutPapers without_papers = WithoutPapers::no;
  /// Days that stand: they count among `days`, and nobody is called for them.
  std::set<DayOfPoint> published;
  /// Seats of each day, by point, that stay free for people who are deferred after it was
  /// published.
  std::map<std::string, int> reserved;
};

/// A published day on which further people can be called.
struct OpenDay {
  ServiceDay day;
  int taken = 0;  ///< the seats from 1 on that were given, whatever became of them
  int free = 0;   ///< how many more people it takes
};

struct PlannedCall {
  std::string service_point;
  Date date{};
  ClockTime session;
  int seat = 0;                 ///< 1 to n per point and day, without gap
  int station = 0;              ///< 1 to the stations of the day
  std::uint32_t candidate = 0;  ///< Candidate::index
  friend bool operator==(const PlannedCall&, const PlannedCall&) = default;
};

struct Plan {
  std::vector<PlannedCall> calls;  ///< by point, date, seat
  std::vector<ServiceDay> days;    ///< by point, date; those without calls too, published ones not
};

/// Due members of a household that fit on a day are called on one day, in adjacent seats. A
/// household larger than the whole day's capacity takes the seats left when its turn comes; its
/// rest keeps the place. Who becomes due later is called on a later day, at the household's place.
/// The order of the candidates does not matter.
Plan make_plan(std::span<const Candidate> candidates, const PlanRequest& request,
               const ServicePoints& points, const WorkingCalendar& calendar);

/// Later calls: the deferred among the candidates on the seats that published days have left, by
/// the same rules; each household on the first day that has room for it. By point, date, seat.
std::vector<PlannedCall> call_on_open_days(std::span<const Candidate> candidates,
                                           std::vector<OpenDay> days, const PlanRequest& request,
                                           const ServicePoints& points);

}  // namespace rekam
