#include "rekam/office/verify_roster.hpp"

#include "rekam/office/roster_desk.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/roster/plan_check.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

StoredCall stored_call(RosterDesk& desk, const CallRow& call, ParticularsReader& particulars) {
  const Particulars person = particulars.read(call.resident);
  StoredCall stored;
  stored.service_point = call.service_point;
  stored.date = call.date;
  stored.session = call.session;
  stored.seat = call.seat;
  stored.station = call.station;
  stored.person.number = ResidentNo::parse(person.resident_no).value();
  stored.person.no_kk = person.no_kk;
  stored.person.place = desk.place_of(person.kecamatan, person.desa);
  stored.person.due_from = call.due_from;
  stored.person.received = call.received;
  stored.person.receipt_no = call.receipt_no;
  return stored;
}

/// A draft made after the last import still stands on the facts that it was made from.
StoredDay stored_day(const StoredServiceDay& stored, std::int64_t last_import) {
  const bool as_planned = stored.state == RosterState::draft && stored.event > last_import;
  return {stored.day.service_point,
          stored.day.date,
          stored.day.stations,
          stored.day.capacity,
          stored.day.hours,
          stored.known_on,
          stored.seed,
          stored.without_papers,
          as_planned ? DayFacts::as_planned : DayFacts::changed};
}

void check_digest(Database& database, const StoredServiceDay& stored,
                  std::vector<std::string>& problems) {
  if (stored.state != RosterState::published ||
      purge_event(database, stored.day.service_point, stored.day.date) != 0)
    return;
  const auto digest = published_digest(database, stored.day.service_point, stored.day.date);
  if (digest && *digest == digest_of_roster(roster_calls(database, stored))) return;
  problems.push_back(fmt::format("the roster of {} for {} is not what was published",
                                 stored.day.service_point, to_iso(stored.day.date)));
}

/// Waiting people as the newest draft saw them; empty without drafts.
std::vector<Candidate> waiting_at_drafts(RosterDesk& desk,
                                         const std::vector<StoredServiceDay>& days) {
  const StoredServiceDay* newest = nullptr;
  Date last{};
  for (const auto& stored : days) {
    if (stored.state != RosterState::draft) continue;
    last = std::max(last, stored.day.date);
    if (newest == nullptr || stored.known_on > newest->known_on) newest = &stored;
  }
  if (newest == nullptr) return {};
  return waiting_people(desk, newest->known_on, last, newest->without_papers).candidates;
}

}  // namespace

RosterProblems verify_rosters(const OfficeRun& run, CutiBersama cuti_bersama) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const ReadTransaction one_moment{database};
  const auto days = stored_service_days(database);
  RosterDesk desk{registry, cuti_bersama, days.empty() ? run.now.day : days.back().day.date};
  ParticularsReader particulars{database};
  RosterProblems problems;
  const std::int64_t last_import = last_event_of(database, "import");
  std::vector<StoredDay> stored_days;
  std::vector<StoredCall> stored_calls;
  for (const auto& stored : days) {
    const auto calls = live_calls(database, stored.day.service_point, stored.day.date);
    check_digest(database, stored, problems.damage);
    stored_days.push_back(stored_day(stored, last_import));
    for (const auto& call : calls) stored_calls.push_back(stored_call(desk, call, particulars));
  }
  const auto waiting = waiting_at_drafts(desk, days);
  for (const auto& problem :
       check_plan(stored_days, stored_calls, waiting, {desk.points(), desk.calendar()}))
    if (problems.broken.empty() || problems.broken.back() != problem.message)
      problems.broken.push_back(problem.message);
  return problems;
}

}  // namespace rekam
