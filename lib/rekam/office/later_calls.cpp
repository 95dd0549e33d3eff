#include "rekam/office/later_calls.hpp"

#include "rekam/office/fallen_calls.hpp"
#include "rekam/registry/outcome_store.hpp"

#include <algorithm>
#include <set>

namespace rekam {

namespace {

/// Closed days that experience is taken from.
constexpr int kDaysOfExperience = 20;

bool is_closed(const DayResult& day) { return day.called > 0 && day.unresolved == 0; }

/// A published day that takes place, with the seats it has left.
std::optional<OpenDay> open_day(RosterDesk& desk, const ServiceDays& days,
                                const StoredServiceDay& stored) {
  const ServiceDay& day = stored.day;
  if (stored.state != RosterState::published) return {};
  const auto now = days.on(day.service_point, day.date);
  if (!now) return {};
  const int taken = seats_given(desk.database(), day.service_point, day.date);
  const auto calls = roster_calls(desk.database(), stored);
  const int free =
      std::min(day.capacity - taken, places_left(day, *now) - static_cast<int>(calls.size()));
  if (free <= 0 || calls.empty()) return {};
  return OpenDay{day, taken, free};
}

}  // namespace

std::map<std::string, int> reserved_seats(Database& database, Date until) {
  std::map<std::string, std::vector<std::int64_t>> deferred;  // by closed day, of each point
  for (const auto& day : day_results(database, Date{}, until)) {
    if (!is_closed(day)) continue;
    const auto ends = day.ends.find(CaseOutcome::deferred);
    deferred[day.day.day.service_point].push_back(ends == day.ends.end() ? 0 : ends->second);
  }
  std::map<std::string, int> reserved;
  for (const auto& [point, by_day] : deferred) {
    std::int64_t people = 0;
    for (std::size_t i = by_day.size() - std::min<std::size_t>(by_day.size(), kDaysOfExperience);
         i < by_day.size(); ++i)
      people += by_day[i];
    if (people > 0)
      reserved[point] = static_cast<int>((people + kDaysOfExperience - 1) / kDaysOfExperience);
  }
  return reserved;
}

std::vector<CallRow> later_calls(RosterDesk& desk, const Waiting& waiting,
                                 const PlanRequest& request, Date first) {
  const ServiceDays days{desk.points(), desk.calendar(), request.known_on};
  std::vector<OpenDay> open;
  for (const auto& point : std::set<std::string>{request.points.begin(), request.points.end()})
    for (const auto& stored : stored_service_days(desk.database(), point)) {
      if (stored.day.date < first) continue;
      if (auto day = open_day(desk, days, stored)) open.push_back(std::move(*day));
    }
  std::vector<CallRow> calls;
  for (const auto& planned :
       call_on_open_days(waiting.candidates, std::move(open), request, desk.points()))
    calls.push_back(call_row(planned, waiting));
  return calls;
}

void store_later_calls(RosterDesk& desk, std::vector<CallRow> calls) {
  store_calls(desk.database(), calls);
  ParticularsReader particulars{desk.database()};
  for (auto& call : calls) call.printed = desk.line_of(call, RosterState::published, particulars);
  print_calls(desk.database(), calls);
}

std::vector<Candidate> without_called(const Waiting& waiting, const std::vector<CallRow>& calls) {
  std::set<ResidentId> called;
  for (const auto& call : calls) called.insert(call.resident);
  std::vector<Candidate> left;
  std::copy_if(
      waiting.candidates.begin(), waiting.candidates.end(), std::back_inserter(left),
      [&](const Candidate& person) { return !called.contains(waiting.residents[person.index]); });
  return left;
}

}  // namespace rekam
