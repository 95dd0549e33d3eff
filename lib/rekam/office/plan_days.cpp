#include "rekam/office/plan_days.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/fallen_calls.hpp"
#include "rekam/office/later_calls.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/office/service_point_choice.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/report/roster_csv.hpp"
#include "rekam/roster/planner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

std::map<std::string, int> every_point(const std::vector<std::string>& points, int seats) {
  std::map<std::string, int> reserved;
  for (const auto& point : points) reserved[point] = seats;
  return reserved;
}

PlanRequest request_of(RosterDesk& desk, const PlanQuestion& question, Date from, Date as_of,
                       const std::vector<std::string>& points) {
  PlanRequest request;
  request.from = from;
  request.days = question.days;
  request.known_on = as_of;
  request.points = points;
  request.capacity = question.capacity;
  request.seed = question.seed;
  request.without_papers = question.without_papers;
  for (const auto& point : points)
    for (const auto& stored : stored_service_days(desk.database(), point))
      if (stored.state == RosterState::published)
        request.published.insert({point, stored.day.date});
  request.reserved = question.reserved_seats ? every_point(points, *question.reserved_seats)
                                             : reserved_seats(desk.database(), as_of);
  return request;
}

/// The last day that the plan can reach, so that nobody who becomes due within it is left out.
Date last_day_of(RosterDesk& desk, const PlanRequest& request) {
  const ServiceDays days{desk.points(), desk.calendar(), request.known_on, request.capacity};
  Date last = request.from;
  for (const auto& point : request.points)
    for (const auto& day : days.next(point, request.from, request.days))
      last = std::max(last, day.date);
  return last;
}

int reserved_on(const ServiceDay& day, const PlanRequest& request) {
  const auto reserved = request.reserved.find(day.service_point);
  return reserved == request.reserved.end() ? 0 : reserved->second;
}

/// Stores the days that call somebody; a day without calls is no roster.
std::int64_t store_plan(RegistryChange& change, const Plan& plan, const PlanRequest& request,
                        const PlanQuestion& question, const std::vector<CallRow>& calls) {
  std::set<DayOfPoint> with_calls;
  for (const auto& call : calls) with_calls.insert({call.service_point, call.date});
  std::int64_t stored = 0;
  for (const auto& day : plan.days) {
    if (!with_calls.contains({day.service_point, day.date})) continue;
    store_draft_day(
        change.registry().database(),
        {day, RosterState::draft, request.seed, request.without_papers, request.known_on,
         reserved_on(day, request), question.head_starts, change.next_event()},
        change.next_event());
    ++stored;
  }
  store_calls(change.registry().database(), calls);
  return stored;
}

/// So many working days of a point are over by then, but for long holidays.
Date last_perhaps(Date first, int days) { return first + std::chrono::days{2 * days + 14}; }

}  // namespace

PlanSummary plan_days(const OfficeRun& run, const PlanQuestion& question, const Sink& sink,
                      const std::function<void()>& before_commit) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const Date on = question.as_of.value_or(question.from.value_or(run.now.day));
  RosterDesk desk{registry, question.cuti_bersama, on};
  const Date first = question.from.value_or(on);
  const auto points =
      chosen_points(desk, question.points, first, last_perhaps(first, question.days));
  const Date from =
      question.from ? *question.from : next_service_day(desk, points, run.now.day, on);
  const Date as_of = question.as_of.value_or(from);
  for (const auto& point : points) remove_drafts(registry.database(), point);

  const PlanRequest request = request_of(desk, question, from, as_of, points);
  const Waiting waiting = waiting_people(desk, as_of, last_day_of(desk, request),
                                         question.without_papers, question.head_starts);
  const auto later = later_calls(desk, waiting, request, from);
  const auto left = without_called(waiting, later);
  const Plan plan = make_plan(left, request, desk.points(), desk.calendar());
  std::vector<CallRow> calls;
  for (const auto& planned : plan.calls) calls.push_back(call_row(planned, waiting));
  const std::int64_t days = store_plan(change, plan, request, question, calls);
  change.record({"plan", fmt::format("{}", fmt::join(points, " ")),
                 fmt::format(R"({{"from":"{}","as_of":"{}","days":{},"calls":{}}})", to_iso(from),
                             to_iso(as_of), days, calls.size())});

  ParticularsReader particulars{registry.database()};
  sink(roster_header());
  std::vector<CallRow> rows = calls;
  rows.insert(rows.end(), later.begin(), later.end());
  const auto by_date = [](const CallRow& a, const CallRow& b) { return a.date < b.date; };
  std::sort(rows.begin(), rows.end(), [](const CallRow& a, const CallRow& b) {
    return std::tie(a.service_point, a.date, a.seat) < std::tie(b.service_point, b.date, b.seat);
  });
  if (!rows.empty())
    if (const auto unknown = holidays_unknown(
            registry, std::max_element(rows.begin(), rows.end(), by_date)->date, as_of))
      run.warn(*unknown);
  for (const auto& call : rows) sink(desk.line_of(call, RosterState::draft, particulars));
  before_commit();
  store(run, change);
  PlanSummary summary{static_cast<std::int64_t>(calls.size()),
                      days,
                      static_cast<std::int64_t>(left.size() - calls.size()),
                      waiting.without_place,
                      static_cast<std::int64_t>(later.size()),
                      {}};
  for (const auto& fallen : fallen_calls(desk, as_of))
    summary.fallen.push_back(fallen_sentence(fallen));
  return summary;
}

}  // namespace rekam
