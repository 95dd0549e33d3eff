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

/// The lines that each day draws on, and the rules of the lines.
struct DayLines {
  std::vector<std::size_t> line_of_day;
  std::vector<std::size_t> deferred_of_day;  ///< of those who come first, on reserved seats
  std::vector<LineRule> rules;
};

/// Seats that a new roster keeps for people who are deferred later; one seat is given out.
int reserved_on(const ServiceDay& day, const PlanRequest& request) {
  const auto reserved = request.reserved.find(day.service_point);
  return reserved == request.reserved.end() ? 0 : std::min(reserved->second, day.capacity - 1);
}

DayLines lines_of(const std::vector<ServiceDay>& days, const PlanRequest& request,
                  const ServicePoints& points) {
  DayLines lines;
  std::map<LineRule, std::size_t> known;
  for (const auto& day : days) {
    LineRule rule{points.find(day.service_point, day.date)->serves,
                  request.seed.empty() ? day.service_point : request.seed};
    std::sort(rule.serves.begin(), rule.serves.end());
    const auto number_of = [&](const LineRule& wanted) {
      const auto [line, added] = known.try_emplace(wanted, known.size());
      if (added) lines.rules.push_back(wanted);
      return line->second;
    };
    lines.line_of_day.push_back(number_of(rule));
    rule.of = LineOf::deferred;
    lines.deferred_of_day.push_back(reserved_on(day, request) > 0 ? number_of(rule) : 0);
  }
  return lines;
}

/// Who gets the seats of a day, one household after another.
class DayFill {
 public:
  DayFill(WaitingLines& waiting, int capacity) : waiting_(waiting), capacity_(capacity) {}

  /// The first of the line while they fit into the day, until so many seats are taken.
  void until(int seats, std::size_t line) {
    while (taken_ < seats && call_first(line, capacity_ - taken_, capacity_)) continue;
  }

  /// The first of the line while they fit into so many seats.
  void within(int seats, std::size_t line) {
    while (taken_ < seats && call_first(line, seats - taken_, capacity_)) continue;
  }

  /// Likewise into the day, but for `kept` seats. A household that they alone keep out gets them on
  /// a day that is empty yet: it would be kept out every day.
  void all_but(int kept, std::size_t line) {
    const int seats = capacity_ - kept;
    if (taken_ == 0) call_first(line, seats, seats);
    within(seats, line);
  }

  int taken() const { return taken_; }
  std::vector<Party> parties() && { return std::move(parties_); }

 private:
  /// Of a household larger than the day as many as there are seats.
  bool call_first(std::size_t line, int seats, int fits) {
    const auto household = waiting_.first_that_fits(line, seats, fits);
    if (!household) return false;
    const int size = waiting_.size_of(*household);
    parties_.push_back(waiting_.call(*household, size <= capacity_ ? size : seats));
    taken_ += static_cast<int>(parties_.back().size());
    return true;
  }

  WaitingLines& waiting_;
  int capacity_;
  int taken_ = 0;
  std::vector<Party> parties_;
};

/// The deferred come first, until the reserved seats are theirs; then everybody in the order of the
/// queue. What they leave of the reserved seats stays free for those who are deferred later.
std::vector<Party> parties_of(const ServiceDay& day, int reserved, std::size_t deferred_line,
                              std::size_t line, WaitingLines& waiting) {
  DayFill fill{waiting, day.capacity};
  if (reserved > 0) fill.until(reserved, deferred_line);
  fill.all_but(std::max(0, reserved - fill.taken()), line);
  return std::move(fill).parties();
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
    const ServiceDay& day = plan.days[i];
    calls[i] = seated(parties_of(day, reserved_on(day, request), lines.deferred_of_day[i],
                                 lines.line_of_day[i], waiting),
                      day, candidates);
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
    DayFill fill{waiting, days[i].day.capacity};
    fill.within(days[i].free, lines.line_of_day[i]);
    append_seated(std::move(fill).parties(), days[i], deferred, calls);
  }
  std::sort(calls.begin(), calls.end(), [](const PlannedCall& a, const PlannedCall& b) {
    return std::tie(a.service_point, a.date, a.seat) < std::tie(b.service_point, b.date, b.seat);
  });
  return calls;
}

}  // namespace rekam
