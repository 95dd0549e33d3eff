#include "rekam/office/show_now.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/report/day_now.hpp"
#include "rekam/report/indonesian_words.hpp"
#include "rekam/roster/reach_today.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

StoredServiceDay published_today(Database& database, const std::string& point, Date today) {
  auto stored = find_service_day(database, point, today);
  if (!stored || stored->state != RosterState::published)
    fail(ErrorKind::input, "{} has no published roster for {}: nobody is called there today", point,
         to_iso(today));
  return *std::move(stored);
}

/// Those that still work. Whom a point was to serve that is closed today, nobody serves.
int stations_today(const RosterDesk& desk, const ServiceDay& published) {
  const ServiceDays days{desk.points(), desk.calendar(), published.date};
  const auto now = days.on(published.service_point, published.date);
  if (!now)
    fail(
        ErrorKind::input,
        "{} does not work on {}, as known now: nobody is served there today; rekam-roster withdraw "
        "--fallen",
        published.service_point, to_iso(published.date));
  return std::min(published.stations, now->stations);
}

std::string since_words(const Outage& outage) {
  const std::string since = clock_words(outage.from);
  return outage.cause.empty() ? since : fmt::format("{} ({})", since, outage.cause);
}

}  // namespace

std::string show_now(const OfficeRun& run, const std::string& service_point,
                     const ServiceMinutes& minutes, CutiBersama cuti_bersama) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const ReadTransaction one_moment{database};
  const Date today = run.now.day;
  const RosterDesk desk{registry, cuti_bersama, today};
  desk.check_point(service_point);
  const auto stored = published_today(database, service_point, today);
  DayInProgress progress{stored.day.hours,
                         stations_today(desk, stored.day),
                         run.now.time.value_or(stored.day.hours.opens),
                         {},
                         minutes};
  DayNow day{service_point, {today, progress.now}, {}, 0, {}};
  for (const auto& outage : outages_on(database, service_point, today)) {
    const LostTime time{outage.from, outage.until};
    progress.disruptions.push_back({time, work_in_outage(outage.cause)});
    if (is_on(time, progress.now)) day.down.push_back(since_words(outage));
  }
  day.called = roster_calls(database, stored).size();
  const auto calls = live_calls(database, service_point, today);
  std::vector<ClockTime> sessions;
  for (const auto& call : calls) sessions.push_back(call.session);
  const auto reach = reach_today(progress, sessions);
  for (std::size_t i = 0; i < calls.size(); ++i)
    day.waiting.push_back({calls[i].seat, calls[i].session, reach[i]});
  return day_now_text(day);
}

}  // namespace rekam
