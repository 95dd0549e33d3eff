#include "rekam/office/verify_roster.hpp"

#include "rekam/base/message.hpp"
#include "rekam/office/fallen_calls.hpp"
#include "rekam/office/later_calls.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/registry/call_scan.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/report/roster_csv.hpp"
#include "rekam/roster/plan_check.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

using EndedByPerson = std::map<ResidentId, EndedCalls>;

StoredCall stored_call(const RosterDesk& desk, const ScannedCall& scanned,
                       const EndedByPerson& ended_by_person) {
  const CallRow& call = scanned.call;
  StoredCall stored;
  stored.service_point = call.service_point;
  stored.date = call.date;
  stored.session = call.session;
  stored.seat = call.seat;
  stored.station = call.station;
  stored.life = scanned.state == CallState::live ? CallLife::live : CallLife::ended;
  if (const auto number = ResidentNo::parse(scanned.resident_no)) stored.person.number = *number;
  stored.person.no_kk = scanned.no_kk;
  stored.person.place = desk.place_of(scanned.kecamatan, scanned.desa);
  stored.person.due_from = call.due_from;
  stored.person.received = call.received;
  stored.person.receipt_no = call.receipt_no;
  stored.person.not_before = call.not_before;
  stored.person.head_start = call.head_start;
  if (const auto ended = ended_by_person.find(call.resident); ended != ended_by_person.end())
    stored.person.deferred = ended->second.deferred;
  return stored;
}

/// A draft made after the last import and withdrawal still stands on the facts that it was made
/// from, if these are looked at as they were on the day of asking: that of the newest plan.
StoredDay stored_day(const StoredServiceDay& stored, std::int64_t last_change,
                     const StoredServiceDay* newest) {
  const bool as_planned = stored.state == RosterState::draft && stored.event > last_change &&
                          stored.known_on == newest->known_on &&
                          stored.without_papers == newest->without_papers;
  return {stored.day.service_point, stored.day.date,
          stored.day.stations,      stored.day.capacity,
          stored.reserved,          stored.day.hours,
          stored.known_on,          stored.seed,
          stored.without_papers,    as_planned ? DayFacts::as_planned : DayFacts::changed};
}

/// The digests of published rosters, worked out again as their calls pass by.
class PublishedDigests {
 public:
  void add(const ScannedCall& scanned) {
    if (scanned.printed.empty() || scanned.state == CallState::cancelled) return;
    of_day(scanned.call.service_point, scanned.call.date).update(scanned.printed);
  }

  bool agrees(const StoredServiceDay& stored, const std::optional<Sha256Digest>& published) {
    return published && of_day(stored.day.service_point, stored.day.date).finish() == *published;
  }

 private:
  Sha256& of_day(const std::string& point, Date date) {
    const auto [digest, added] = digests_.try_emplace({point, date});
    if (added) digest->second.update(roster_header());
    return digest->second;
  }

  std::map<DayOfPoint, Sha256> digests_;
};

void check_digest(Database& database, const StoredServiceDay& stored, PublishedDigests& digests,
                  std::vector<std::string>& problems) {
  const auto& [point, date] = std::tie(stored.day.service_point, stored.day.date);
  if (stored.state != RosterState::published || purge_event(database, point, date) != 0) return;
  if (digests.agrees(stored, published_digest(database, point, date))) return;
  problems.push_back(
      translated("the roster of {} for {} is not what was published", point, to_iso(date)));
}

/// The draft that was asked for last; null without drafts.
const StoredServiceDay* newest_draft(const std::vector<StoredServiceDay>& days) {
  const StoredServiceDay* newest = nullptr;
  for (const auto& stored : days)
    if (stored.state == RosterState::draft &&
        (newest == nullptr || stored.known_on > newest->known_on))
      newest = &stored;
  return newest;
}

/// Waiting people as the newest draft saw them; empty without drafts.
std::vector<Candidate> waiting_at_drafts(RosterDesk& desk,
                                         const std::vector<StoredServiceDay>& days,
                                         const StoredServiceDay* newest) {
  if (newest == nullptr) return {};
  Date last{};
  for (const auto& stored : days)
    if (stored.state == RosterState::draft) last = std::max(last, stored.day.date);
  const auto waiting =
      waiting_people(desk, newest->known_on, last, newest->without_papers, newest->head_starts);
  PlanRequest request;
  request.known_on = newest->known_on;
  for (const auto& stored : days) request.points.push_back(stored.day.service_point);
  return without_called(waiting, later_calls(desk, waiting, request, newest->known_on));
}

/// The day of asking of the newest plan: codes of regions are those that it was made with, however
/// far ahead it calls.
std::optional<Date> known_last(const std::vector<StoredServiceDay>& days) {
  std::optional<Date> last;
  for (const auto& stored : days) last = std::max(last.value_or(stored.known_on), stored.known_on);
  return last;
}

}  // namespace

RosterProblems verify_rosters(const OfficeRun& run, CutiBersama cuti_bersama) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const ReadTransaction one_moment{database};
  const auto days = stored_service_days(database);
  RosterDesk desk{registry, cuti_bersama, known_last(days).value_or(run.now.day)};
  RosterProblems problems;
  PublishedDigests digests;
  std::vector<StoredCall> stored_calls;
  const auto ended_by_person = ended_calls(database);
  for_each_call(database, [&](const ScannedCall& scanned) {
    digests.add(scanned);
    stored_calls.push_back(stored_call(desk, scanned, ended_by_person));
  });
  const std::int64_t last_change =
      std::max(last_event_of(database, "import"), last_event_of(database, "withdraw"));
  const auto* newest = newest_draft(days);
  std::vector<StoredDay> stored_days;
  for (const auto& stored : days) {
    check_digest(database, stored, digests, problems.damage);
    stored_days.push_back(stored_day(stored, last_change, newest));
  }
  for (const auto& fallen : fallen_calls(desk, run.now.day))
    problems.broken.push_back(fallen_sentence(fallen));
  const auto waiting = waiting_at_drafts(desk, days, newest);
  for (const auto& problem :
       check_plan(stored_days, stored_calls, waiting, {desk.points(), desk.calendar()}))
    if (problems.broken.empty() || problems.broken.back() != problem.message)
      problems.broken.push_back(problem.message);
  return problems;
}

}  // namespace rekam
