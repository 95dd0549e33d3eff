#include "rekam/office/deploy_unit.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/message.hpp"
#include "rekam/forecast/deadline.hpp"
#include "rekam/office/fixed_places.hpp"
#include "rekam/office/forecast_people.hpp"
#include "rekam/office/travel_ways.hpp"
#include "rekam/registry/reference_store.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

ServicePointRow unit_on(RosterDesk& desk, const std::string& code, Date day) {
  desk.check_point(code);
  const auto* row = desk.points().find(code, day);
  if (row == nullptr || row->kind != ServicePointKind::mobile)
    fail(ErrorKind::usage,
         "{} is no mobile unit on {}: import a service-points row of kind mobile for it", code,
         to_iso(day));
  if (day_capacity(*row) == 0)
    fail(ErrorKind::usage, "{} is out of order on {}: it goes nowhere", code, to_iso(day));
  return *row;
}

Date deadline_of(RosterDesk& desk, const DeployQuestion& question) {
  if (question.deadline) return *question.deadline;
  const auto known = known_deadlines(calendar_rows(desk.database()), question.unit, question.as_of);
  if (known.empty())
    fail(ErrorKind::usage,
         "no deadline is known on {}: give --deadline, or import a calendar row of kind deadline",
         to_iso(question.as_of));
  return known.back().date;
}

/// Every kecamatan in which somebody waits.
std::vector<UnitStop> stops_with_people(RosterDesk& desk, Date as_of) {
  const auto& book = desk.code_book();
  std::vector<ForecastSubject> subjects;
  for (const auto code :
       book.list(RegionLevel::kecamatan, desk.registry().office().kabupaten, as_of))
    subjects.push_back({code.text(), std::string{book.name(code, as_of)}, {}, code, {}});
  const auto people = people_ahead(desk, subjects, as_of);
  std::vector<UnitStop> stops;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const std::int64_t backlog = people.of[i].backlog;
    if (backlog == 0) continue;
    stops.push_back({subjects[i].kecamatan.value(), subjects[i].name, {backlog, 0, 0}});
  }
  return stops;
}

/// Those with most people left over stay.
void keep_most_needy(const OfficeRun& run, std::vector<UnitStop>& stops) {
  if (stops.size() <= kMostStops) return;
  const auto left = [](const UnitStop& stop) { return stop.stop.backlog - stop.stop.fixed_places; };
  std::stable_sort(stops.begin(), stops.end(),
                   [&](const UnitStop& a, const UnitStop& b) { return left(a) > left(b); });
  run.warn(translated("{} kecamatan are left out: the plan is for the {} with most people left",
                      stops.size() - kMostStops, kMostStops));
  stops.resize(kMostStops);
  std::sort(stops.begin(), stops.end(),
            [](const UnitStop& a, const UnitStop& b) { return a.kecamatan < b.kecamatan; });
}

std::vector<Date> working_days_of(RosterDesk& desk, const UnitPlan& plan, Date known_on) {
  std::vector<Date> days;
  for (Date date = plan.from; date <= plan.deadline; date += std::chrono::days{1})
    if (desk.calendar().on(date, plan.unit, known_on).working) days.push_back(date);
  return days;
}

void warn_of_later_rows(const OfficeRun& run, RosterDesk& desk, const UnitPlan& plan) {
  for (const auto& row : service_point_rows(desk.database()))
    if (row.code == plan.unit.code && row.from > plan.from)
      run.warn(
          translated("{} has a row from {} already: take it back first, or it holds from "
                     "that day on",
                     row.code, to_iso(row.from)));
}

void fill_in(UnitPlan& plan, const DeploymentQuestion& question, const std::vector<Date>& days) {
  const std::vector<int> nothing(plan.stops.size());
  const auto found = deploy(question);
  plan.visits = dated_visits(found.visits, days);
  for (const auto& visit : plan.visits) plan.stops[visit.stop].days = visit.days;
  plan.served = found.served;
  plan.served_without = served_by(question, nothing);
  plan.last_finish = found.last_finish;
}

}  // namespace

UnitPlan deploy_unit(const OfficeRun& run, const DeployQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  RosterDesk desk{registry, question.cuti_bersama, question.as_of};
  UnitPlan plan;
  plan.from = question.from.value_or(question.as_of + std::chrono::days{1});
  plan.unit = unit_on(desk, question.unit, plan.from);
  plan.deadline = deadline_of(desk, question);
  plan.stops = stops_with_people(desk, question.as_of);
  for (const auto& stop : plan.stops) plan.backlog += stop.stop.backlog;
  add_fixed_places(desk, plan.stops, {question.unit, plan.from, plan.deadline, question.as_of});
  keep_most_needy(run, plan.stops);
  warn_of_later_rows(run, desk, plan);
  const auto days = working_days_of(desk, plan, question.as_of);
  plan.days = static_cast<int>(days.size());
  DeploymentQuestion deployment;
  for (const auto& stop : plan.stops) deployment.stops.push_back(stop.stop);
  deployment.days = plan.days;
  deployment.a_day = day_capacity(plan.unit);
  deployment.goal = question.goal;
  add_ways(desk, plan, question.travel_days, question.travel_file, deployment);
  fill_in(plan, deployment, days);
  return plan;
}

}  // namespace rekam
