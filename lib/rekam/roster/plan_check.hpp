// Checks stored calls against the laws of the roster, without asking the planner: written apart
// from it, so that neither hides a mistake of the other.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/candidate.hpp"
#include "rekam/roster/queue_order.hpp"
#include "rekam/roster/service_point.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <span>
#include <string>
#include <vector>

namespace rekam {

enum class CallLife { live, ended };

/// A call as stored, with the facts of the person called.
struct StoredCall {
  std::string service_point;
  Date date{};
  ClockTime session;
  int seat = 0;
  int station = 0;
  CallLife life = CallLife::live;
  Candidate person;  ///< `index` and `attempt` are not looked at
};

/// Whether the facts of the people are still those that a day was planned from. After an import
/// the order of the queue can no longer be checked: papers may have come in that nobody knew.
enum class DayFacts { as_planned, changed };

/// A day of a point as stored when it was planned.
struct StoredDay {
  std::string service_point;
  Date date{};
  int stations = 0;
  int capacity = 0;  ///< people, over all stations
  int reserved = 0;  ///< of them, not given out when the day was planned
  OpeningHours hours;
  Date known_on{};   ///< the day on which it was planned: the calendar as known then
  std::string seed;  ///< empty: the point's code
  WithoutPapers without_papers = WithoutPapers::no;
  DayFacts facts = DayFacts::as_planned;
};

/// The law that a call or a day breaks.
enum class PlanLaw {
  one_live_call,  ///< a person has at most one live call
  seats,          ///< seats are 1 to n within the capacity, sessions and stations agree with them
  working_day,    ///< the point works on the day, as known when it was planned
  due,            ///< the person must record on that day, and the household's papers are in
  served,         ///< the point serves the place of the household
  first_come,     ///< no household waits that, when its turn came, would have fitted
  household       ///< due members of a household that fits are called together, in adjacent seats
};

struct PlanProblem {
  PlanLaw law;
  std::string service_point;
  Date date{};
  int seat = 0;         ///< 0: the whole day
  std::string message;  ///< a sentence with point, date and seat, without personal data
};

/// What the plan is checked against.
struct PlanContext {
  const ServicePoints& points;
  const WorkingCalendar& calendar;
};

/// `waiting`: the people without live call whom the planner was handed. The last three laws are
/// checked on days whose facts are as planned, as if all of these had been planned together.
/// Problems come by point, date, seat and law.
std::vector<PlanProblem> check_plan(std::span<const StoredDay> days,
                                    std::span<const StoredCall> calls,
                                    std::span<const Candidate> waiting, const PlanContext& context);

}  // namespace rekam
