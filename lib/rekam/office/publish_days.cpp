#include "rekam/office/publish_days.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/office/service_point_choice.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

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
  for (const auto& point : points) {
    auto days = stored_service_days(desk.database(), point);
    std::erase_if(days, [&](const auto& stored) { return stored.day.date <= as_of; });
    const auto published = std::count_if(days.begin(), days.end(), [](const auto& stored) {
      return stored.state == RosterState::published;
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

/// What a draft was made on must still hold on its day.
void check_draft(RosterDesk& desk, const StoredServiceDay& stored,
                 const std::vector<CallRow>& calls, Date known_on) {
  const ServiceDays days{desk.points(), desk.calendar(), known_on};
  if (!days.on(stored.day.service_point, stored.day.date))
    fail(ErrorKind::input, "{} is closed on {} as known now; plan again", stored.day.service_point,
         to_iso(stored.day.date));
  std::set<ResidentId> called;
  for (const auto& call : calls) called.insert(call.resident);
  std::size_t standing = 0;
  for_each_standing(desk.database(), stored.day.date, [&](ResidentId id, const Standing& person) {
    if (called.contains(id) && is_in_backlog(person, stored.day.date) &&
        person.reported_gone == ReportedGone::no)
      ++standing;
  });
  if (standing == called.size()) return;
  fail(ErrorKind::input,
       "the draft of {} for {} is out of date: {} of its {} people need no call any more; plan "
       "again",
       stored.day.service_point, to_iso(stored.day.date), called.size() - standing, called.size());
}

PublishedDay publish(RegistryChange& change, RosterDesk& desk, const StoredServiceDay& stored,
                     Date known_on) {
  auto calls = live_calls(desk.database(), stored.day.service_point, stored.day.date);
  check_draft(desk, stored, calls, known_on);
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

}  // namespace

std::vector<PublishedDay> publish_days(const OfficeRun& run, const PublishQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const Date on = question.date.value_or(question.as_of);
  RosterDesk desk{registry, question.cuti_bersama, on};
  const auto points = chosen_points(desk, question.points, on);
  const auto wanted = question.date ? wanted_on(desk, points, *question.date)
                                    : wanted_ahead(desk, points, question.as_of, question.ahead);
  std::vector<PublishedDay> published;
  for (const auto& stored : wanted)
    published.push_back(publish(change, desk, stored, std::min(on, stored.day.date)));
  if (run.rehearsal == Rehearsal::no && !published.empty()) change.commit();
  return published;
}

}  // namespace rekam
