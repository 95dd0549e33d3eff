#include "rekam/roster/plan_check.hpp"

#include "rekam/base/message.hpp"
#include "rekam/roster/day_of_point.hpp"
#include "rekam/roster/queue_check.hpp"
#include "rekam/roster/sessions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

using Problems = std::vector<PlanProblem>;
using CallsOfDay = std::vector<const StoredCall*>;

DayOfPoint key_of(const StoredCall& call) { return {call.service_point, call.date}; }

bool is_of_same_day(const StoredCall& a, const StoredCall& b) {
  return a.date == b.date && a.service_point == b.service_point;
}

void report(Problems& problems, PlanLaw law, const StoredCall& call, std::string_view what) {
  problems.push_back(plan_problem(law, call.service_point, call.date, call.seat, what));
}

void check_one_live_call(std::span<const StoredCall> calls, Problems& problems) {
  CallsOfDay live;
  for (const auto& call : calls)
    if (call.life == CallLife::live) live.push_back(&call);
  std::sort(live.begin(), live.end(), [](const auto* a, const auto* b) {
    return std::tie(a->person.number, a->date, a->service_point, a->seat) <
           std::tie(b->person.number, b->date, b->service_point, b->seat);
  });
  const StoredCall* first = nullptr;  // of the same person
  for (const auto* call : live) {
    if (first == nullptr || first->person.number != call->person.number)
      first = call;
    else
      report(problems, PlanLaw::one_live_call, *call,
             translated("its holder has another live call, at {} on {}, seat {}",
                        first->service_point, to_iso(first->date), first->seat));
  }
}

/// Seats of one day, ended calls included: a seat once given is not given away by a withdrawal.
void check_numbers(const StoredDay& day, const CallsOfDay& calls, Problems& problems) {
  std::set<int> used;
  std::set<int> live;
  for (const auto* call : calls) {
    used.insert(call->seat);
    if (call->life == CallLife::live && !live.insert(call->seat).second)
      report(problems, PlanLaw::seats, *call, tr("two live calls have this seat"));
  }
  int expected = 1;
  for (const int seat : used) {
    if (seat > expected)
      problems.push_back(plan_problem(PlanLaw::seats, day.service_point, day.date, expected,
                                      translated("it is empty, but seat {} is called", seat)));
    expected = std::max(expected, seat + 1);
  }
}

void check_seats(const StoredDay& day, const CallsOfDay& calls, Problems& problems) {
  check_numbers(day, calls, problems);
  const auto sessions = session_sizes(day.capacity, day.hours);
  for (const auto* call : calls) {
    if (call->seat < 1 || call->seat > day.capacity) {
      report(problems, PlanLaw::seats, *call,
             translated("the day has only the seats 1 to {}", day.capacity));
      continue;
    }
    const SeatPlace place = place_of_seat(call->seat, day.stations, sessions);
    if (call->session != place.session)
      report(
          problems, PlanLaw::seats, *call,
          translated("its session is {}, not {}", to_text(place.session), to_text(call->session)));
    if (call->station != place.station)
      report(problems, PlanLaw::seats, *call,
             translated("its station is {}, not {}", place.station, call->station));
  }
}

void check_working_day(const StoredDay& day, const PlanContext& context, Problems& problems) {
  const auto* point = context.points.find(day.service_point, day.date);
  const auto closed = [&](std::string_view what) {
    problems.push_back(plan_problem(PlanLaw::working_day, day.service_point, day.date, 0, what));
  };
  if (point == nullptr) return closed(tr("people are called, but the point is not in force"));
  if (day.capacity <= 0) return closed(tr("people are called, but the point is out of order"));
  const DayVerdict verdict = context.calendar.on(day.date, *point, day.known_on);
  if (!verdict.working)
    closed(translated("people are called, but it is no working day: {}", why(verdict)));
}

void check_due(const StoredDay& day, const CallsOfDay& calls, Problems& problems) {
  for (const auto* call : calls) {
    if (call->life != CallLife::live) continue;
    if (call->person.due_from > day.date)
      report(problems, PlanLaw::due, *call, tr("its holder need not record before a later day"));
    if (!call->person.received && day.without_papers == WithoutPapers::no)
      report(problems, PlanLaw::due, *call, tr("the papers of its holder are not in"));
  }
}

bool has_live_call(const CallsOfDay& calls) {
  return std::any_of(calls.begin(), calls.end(),
                     [](const auto* call) { return call->life == CallLife::live; });
}

}  // namespace

PlanProblem plan_problem(PlanLaw law, const std::string& service_point, Date date, int seat,
                         std::string_view what) {
  const std::string at = seat == 0 ? std::string{} : translated(", seat {}", seat);
  return {law, service_point, date, seat,
          translated("{} on {}{}: {}.", service_point, to_iso(date), at, what)};
}

std::vector<PlanProblem> check_plan(std::span<const StoredDay> days,
                                    std::span<const StoredCall> calls,
                                    std::span<const Candidate> waiting,
                                    const PlanContext& context) {
  Problems problems;
  check_one_live_call(calls, problems);
  std::map<DayOfPoint, CallsOfDay> by_day;
  CallsOfDay* of_day = nullptr;  // calls of one day mostly stand together
  for (const auto& call : calls) {
    if (of_day == nullptr || !is_of_same_day(*of_day->front(), call))
      of_day = &by_day[key_of(call)];
    of_day->push_back(&call);
  }
  for (const auto& day : days) {
    const auto found = by_day.extract({day.service_point, day.date});
    if (found.empty()) continue;
    check_seats(day, found.mapped(), problems);
    check_due(day, found.mapped(), problems);
    if (has_live_call(found.mapped())) check_working_day(day, context, problems);
  }
  for (const auto& [key, _] : by_day)
    problems.push_back(plan_problem(PlanLaw::working_day, key.service_point, key.date, 0,
                                    tr("people are called, but the day was never planned")));
  auto of_queue = check_queue(days, calls, waiting, context.points);
  std::move(of_queue.begin(), of_queue.end(), std::back_inserter(problems));
  std::sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) {
    return std::tie(a.service_point, a.date, a.seat, a.law, a.message) <
           std::tie(b.service_point, b.date, b.seat, b.law, b.message);
  });
  return problems;
}

}  // namespace rekam
