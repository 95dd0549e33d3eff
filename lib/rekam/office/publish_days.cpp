#include "rekam/office/publish_days.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/office/fallen_calls.hpp"
#include "rekam/office/later_calls.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/office/service_point_choice.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace rekam {

namespace {

std::vector<StoredServiceDay> wanted_on(RosterDesk& desk, const std::vector<std::string>& points,
                                        Date date) {
  std::vector<StoredServiceDay> wanted;
  bool published_already = false;
  for (const auto& point : points) {
    const auto day = find_service_day(desk.database(), point, date);
    if (!day) continue;
    if (day->state == RosterState::draft) wanted.push_back(*day);
    published_already = published_already || day->state == RosterState::published;
  }
  if (wanted.empty() && !published_already)
    fail(ErrorKind::input, "there is no roster to publish for {}; rekam-roster plan makes one",
         to_iso(date));
  return wanted;
}

std::vector<StoredServiceDay> wanted_ahead(RosterDesk& desk, const std::vector<std::string>& points,
                                           Date as_of, int ahead) {
  std::vector<StoredServiceDay> wanted;
  const auto calls = published_calls_from(desk.database(),
                                          as_of + std::chrono::days{1});  // of withdrawn days none
  const ServiceDays working{desk.points(), desk.calendar(), as_of};
  for (const auto& point : points) {
    auto days = stored_service_days(desk.database(), point);
    std::erase_if(days, [&](const auto& stored) { return stored.day.date <= as_of; });
    // One on which the point is closed now is no working day that is kept ahead.
    const auto published = std::count_if(days.begin(), days.end(), [&](const auto& stored) {
      return calls.contains({point, stored.day.date}) && working.on(point, stored.day.date);
    });
    auto missing = std::max<std::ptrdiff_t>(0, ahead - published);
    for (const auto& stored : days) {
      if (stored.state == RosterState::published || missing == 0) continue;
      wanted.push_back(stored);
      --missing;
    }
  }
  return wanted;
}

/// A draft with those whom it calls.
struct Draft {
  StoredServiceDay stored;
  std::vector<CallRow> calls;
};

std::vector<Draft> drafts_of(Database& database, std::vector<StoredServiceDay> wanted) {
  std::vector<Draft> drafts;
  for (auto& stored : wanted) {
    auto calls = live_calls(database, stored.day.service_point, stored.day.date);
    drafts.push_back({std::move(stored), std::move(calls)});
  }
  return drafts;
}

/// Of those whom the drafts call on `date`, who need it then; sorted. Reads everybody once.
std::vector<ResidentId> who_need_a_call(Database& database, const std::vector<Draft>& drafts,
                                        Date date) {
  std::vector<ResidentId> called;
  for (const auto& draft : drafts)
    if (draft.stored.day.date == date)
      for (const auto& call : draft.calls) called.push_back(call.resident);
  std::sort(called.begin(), called.end());
  std::vector<ResidentId> standing;
  for_each_standing(database, date, [&](ResidentId id, const Standing& person) {
    if (std::binary_search(called.begin(), called.end(), id) && is_in_backlog(person, date) &&
        person.reported_gone == ReportedGone::no)
      standing.push_back(id);
  });
  std::sort(standing.begin(), standing.end());
  return standing;
}

/// What a draft was made on must still hold on its day.
void check_draft(RosterDesk& desk, const Draft& draft, const std::vector<ResidentId>& standing,
                 Date known_on) {
  const ServiceDay& day = draft.stored.day;
  const ServiceDays days{desk.points(), desk.calendar(), known_on};
  const auto now = days.on(day.service_point, day.date);
  if (!now)
    fail(ErrorKind::input, "{} is closed on {} as known now; plan again", day.service_point,
         to_iso(day.date));
  const int places = places_left(day, *now);
  if (std::ssize(draft.calls) > places)
    fail(ErrorKind::input,
         "{} has {} places on {} as known now, and its draft calls {} people; plan again",
         day.service_point, places, to_iso(day.date), draft.calls.size());
  const auto needless =
      std::count_if(draft.calls.begin(), draft.calls.end(), [&standing](const CallRow& call) {
        return !std::binary_search(standing.begin(), standing.end(), call.resident);
      });
  if (needless == 0) return;
  fail(ErrorKind::input,
       "the draft of {} for {} is out of date: {} of its {} people need no call any more; plan "
       "again",
       day.service_point, to_iso(day.date), needless, draft.calls.size());
}

PublishedDay publish(RegistryChange& change, RosterDesk& desk, const StoredServiceDay& stored,
                     std::vector<CallRow>& calls) {
  ParticularsReader particulars{desk.database()};
  for (auto& call : calls) call.printed = desk.line_of(call, RosterState::published, particulars);
  PublishedDay day{stored.day.service_point, stored.day.date,
                   static_cast<std::int64_t>(calls.size()), digest_of_roster(calls)};
  publish_day(desk.database(), stored, calls, day.sha256, change.next_event());
  change.record({"publish", fmt::format("{} {}", day.service_point, to_iso(day.date)),
                 fmt::format(R"({{"calls":{},"sha256":"{}"}})", day.calls, to_hex(day.sha256))});
  day.head = chain_head(desk.database());
  return day;
}

/// One event for each day that has further calls.
std::vector<PublishedDay> record_amended(RegistryChange& change, RosterDesk& desk,
                                         const std::vector<CallRow>& calls) {
  std::map<DayOfPoint, std::int64_t> further;
  for (const auto& call : calls) ++further[{call.service_point, call.date}];
  std::vector<PublishedDay> days;
  for (const auto& [where, count] : further) {
    amend_rosters(change, {where});
    PublishedDay day{where.service_point, where.date, count,
                     published_digest(desk.database(), where.service_point, where.date).value()};
    change.record({"publish", fmt::format("{} {}", day.service_point, to_iso(day.date)),
                   fmt::format(R"({{"later":{},"sha256":"{}"}})", count, to_hex(day.sha256))});
    day.head = chain_head(desk.database());
    days.push_back(day);
  }
  return days;
}

/// Published days take the deferred whom a new plan would call on their seats.
std::vector<PublishedDay> publish_later(RegistryChange& change, RosterDesk& desk,
                                        const std::vector<std::string>& points,
                                        const PublishQuestion& question) {
  PlanRequest request;
  request.known_on = question.as_of;
  request.points = points;
  const Waiting waiting =
      waiting_people(desk, question.as_of, question.as_of, WithoutPapers::no, question.head_starts);
  auto calls = later_calls(desk, waiting, request, question.as_of + std::chrono::days{1});
  if (calls.empty()) return {};
  store_later_calls(desk, calls);
  return record_amended(change, desk, calls);
}

}  // namespace

std::vector<PublishedDay> publish_days(const OfficeRun& run, const PublishQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const Date on = question.date.value_or(question.as_of);
  RosterDesk desk{registry, question.cuti_bersama, on};
  const auto points = chosen_points(desk, question.points, on, on);
  const auto wanted = question.date ? wanted_on(desk, points, *question.date)
                                    : wanted_ahead(desk, points, question.as_of, question.ahead);
  auto drafts = drafts_of(desk.database(), wanted);
  std::map<Date, std::vector<ResidentId>> standing;
  for (const auto& draft : drafts) {
    const Date date = draft.stored.day.date;
    if (!standing.contains(date)) standing[date] = who_need_a_call(desk.database(), drafts, date);
    check_draft(desk, draft, standing[date], std::min(question.as_of, date));
  }
  std::vector<PublishedDay> published = publish_later(change, desk, points, question);
  for (auto& draft : drafts) published.push_back(publish(change, desk, draft.stored, draft.calls));
  if (!published.empty()) store(run, change);
  return published;
}

}  // namespace rekam
