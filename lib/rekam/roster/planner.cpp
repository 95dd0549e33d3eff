#include "rekam/roster/planner.hpp"

#include "rekam/roster/seating.hpp"
#include "rekam/roster/sessions.hpp"
#include "rekam/roster/waiting_lines.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>

namespace rekam {

namespace {

/// The members of a household called for one day: positions in the candidates, in order of rank.
using Party = std::vector<std::uint32_t>;

std::vector<ServiceDay> days_to_plan(const PlanRequest& request, const ServicePoints& points,
                                     const WorkingCalendar& calendar) {
  const std::set<std::string> codes{request.points.begin(), request.points.end()};
  const ServiceDays service_days{points, calendar, request.known_on, request.capacity};
  std::vector<ServiceDay> days;
  for (const auto& code : codes)
    for (auto& day : service_days.next(code, request.from, request.days))
      if (!request.published.contains({code, day.date})) days.push_back(std::move(day));
  return days;
}

/// The line that each day draws on, and the rules of the lines.
struct DayLines {
  std::vector<std::size_t> line_of_day;
  std::vector<LineRule> rules;
};

DayLines lines_of(const std::vector<ServiceDay>& days, const PlanRequest& request,
                  const ServicePoints& points) {
  DayLines lines;
  std::map<LineRule, std::size_t> known;
  for (const auto& day : days) {
    LineRule rule{points.find(day.service_point, day.date)->serves,
                  request.seed.empty() ? day.service_point : request.seed};
    std::sort(rule.serves.begin(), rule.serves.end());
    const auto [line, added] = known.try_emplace(std::move(rule), known.size());
    if (added) lines.rules.push_back(line->first);
    lines.line_of_day.push_back(line->second);
  }
  return lines;
}

/// The seats that a new roster of the day gives out: one at least.
int seats_to_give(const ServiceDay& day, const PlanRequest& request) {
  const auto reserved = request.reserved.find(day.service_point);
  return reserved == request.reserved.end() ? day.capacity
                                            : std::max(1, day.capacity - reserved->second);
}

/// Walks the line until the seats are taken or nobody is left who fits.
std::vector<Party> parties_of(const ServiceDay& day, int seats, std::size_t line,
                              WaitingLines& waiting) {
  std::vector<Party> parties;
  while (seats > 0) {
    const auto household = waiting.first_that_fits(line, seats, day.capacity);
    if (!household) break;
    parties.push_back(waiting.call(*household, seats));
    seats -= static_cast<int>(parties.back().size());
  }
  return parties;
}

std::vector<PlannedCall> seated(const std::vector<Party>& parties, const ServiceDay& day,
                                std::span<const Candidate> candidates) {
  std::vector<int> sizes;
  for (const auto& party : parties) sizes.push_back(static_cast<int>(party.size()));
  const auto sessions = session_sizes(day.capacity, day.hours);
  std::vector<PlannedCall> calls;
  for (const auto party : seating_order(sizes, sessions)) {
    for (const auto position : parties[party]) {
      const int seat = static_cast<int>(calls.size()) + 1;
      const SeatPlace place = place_of_seat(seat, day.stations, sessions);
      calls.push_back({day.service_point, day.date, place.session, seat, place.station,
                       candidates[position].index});
    }
  }
  return calls;
}

/// Further people after those who have seats.
void append_seated(const std::vector<Party>& parties, const OpenDay& open,
                   std::span<const Candidate> candidates, std::vector<PlannedCall>& calls) {
  const ServiceDay& day = open.day;
  const auto sessions = session_sizes(day.capacity, day.hours);
  int seat = open.taken;
  for (const auto& party : parties)
    for (const auto position : party) {
      const SeatPlace place = place_of_seat(++seat, day.stations, sessions);
      calls.push_back({day.service_point, day.date, place.session, seat, place.station,
                       candidates[position].index});
    }
}

/// Days in order, the points of a day in order of code.
std::vector<std::size_t> walking_order(const std::vector<ServiceDay>& days) {
  std::vector<std::size_t> order(days.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&days](std::size_t a, std::size_t b) {
    return days[a].date < days[b].date;  // and before it by code
  });
  return order;
}

}  // namespace

Plan make_plan(std::span<const Candidate> candidates, const PlanRequest& request,
               const ServicePoints& points, const WorkingCalendar& calendar) {
  Plan plan;
  plan.days = days_to_plan(request, points, calendar);
  auto lines = lines_of(plan.days, request, points);
  WaitingLines waiting{candidates, queue_households(candidates, request.without_papers),
                       std::move(lines.rules)};
  std::vector<std::vector<PlannedCall>> calls(plan.days.size());
  for (const auto i : walking_order(plan.days)) {
    waiting.advance_to(plan.days[i].date);
    calls[i] = seated(parties_of(plan.days[i], seats_to_give(plan.days[i], request),
                                 lines.line_of_day[i], waiting),
                      plan.days[i], candidates);
  }
  for (auto& of_day : calls)
    plan.calls.insert(plan.calls.end(), std::make_move_iterator(of_day.begin()),
                      std::make_move_iterator(of_day.end()));
  return plan;
}

std::vector<PlannedCall> call_on_open_days(std::span<const Candidate> candidates,
                                           std::vector<OpenDay> days, const PlanRequest& request,
                                           const ServicePoints& points) {
  std::vector<Candidate> deferred;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(deferred),
               [](const Candidate& person) { return person.deferred == Deferred::yes; });
  const auto by_date = [](const OpenDay& a, const OpenDay& b) {
    return std::tie(a.day.date, a.day.service_point) < std::tie(b.day.date, b.day.service_point);
  };
  std::sort(days.begin(), days.end(), by_date);
  std::vector<ServiceDay> plain;
  for (const auto& open : days) plain.push_back(open.day);
  auto lines = lines_of(plain, request, points);
  WaitingLines waiting{deferred, queue_households(deferred, request.without_papers),
                       std::move(lines.rules)};
  std::vector<PlannedCall> calls;
  for (std::size_t i = 0; i < days.size(); ++i) {
    waiting.advance_to(days[i].day.date);
    append_seated(parties_of(days[i].day, days[i].free, lines.line_of_day[i], waiting), days[i],
                  deferred, calls);
  }
  std::sort(calls.begin(), calls.end(), [](const PlannedCall& a, const PlannedCall& b) {
    return std::tie(a.service_point, a.date, a.seat) < std::tie(b.service_point, b.date, b.seat);
  });
  return calls;
}

}  // namespace rekam
