#include "rekam/office/fallen_calls.hpp"

#include "rekam/base/message.hpp"
#include "rekam/roster/capacity_drop.hpp"
#include "rekam/roster/service_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace rekam {

namespace {

/// Households of a day in order of seats: the seats of each.
std::vector<std::vector<int>> households_of(Database& database, const std::vector<CallRow>& calls) {
  ParticularsReader particulars{database};
  std::vector<std::vector<int>> households;
  std::optional<HouseholdCardNumber> before;
  for (const auto& call : calls) {
    const auto card = particulars.read(call.resident).no_kk;
    if (households.empty() || !card || card != before) households.emplace_back();
    households.back().push_back(call.seat);
    before = card;
  }
  return households;
}

std::vector<int> seats_beyond(Database& database, const std::vector<CallRow>& calls, int places) {
  const auto households = households_of(database, calls);
  std::vector<int> sizes;
  for (const auto& seats : households) sizes.push_back(static_cast<int>(seats.size()));
  std::vector<int> beyond;
  for (const auto moved : households_to_move(sizes, places))
    beyond.insert(beyond.end(), households[moved].begin(), households[moved].end());
  return beyond;
}

/// Whoever is called for a time at which the point has closed. Returns whether there is anybody.
bool add_late(const std::vector<CallRow>& calls, ClockTime closes, std::vector<int>& seats) {
  const auto before = seats.size();
  for (const auto& call : calls)
    if (call.session >= closes && std::find(seats.begin(), seats.end(), call.seat) == seats.end())
      seats.push_back(call.seat);
  std::sort(seats.begin(), seats.end());
  return seats.size() != before;
}

std::string why_closed(const RosterDesk& desk, const std::string& code, Date date, Date known_on) {
  const auto* point = desk.points().find(code, date);
  if (point == nullptr) return "the point is not open on that day";
  const auto verdict = desk.calendar().on(date, *point, known_on);
  return verdict.working ? "the point is out of order" : why(verdict);
}

std::optional<FallenDay> fallen_day(RosterDesk& desk, const StoredServiceDay& stored,
                                    Date known_on) {
  const auto& [point, date] = std::tie(stored.day.service_point, stored.day.date);
  const auto now = ServiceDays{desk.points(), desk.calendar(), known_on}.on(point, date);
  const int places = now ? places_left(stored.day, *now) : 0;
  const bool closes_earlier = now && now->hours.closes < stored.day.hours.closes;
  if (places >= stored.day.capacity && !closes_earlier) return {};
  const auto calls = live_calls(desk.database(), point, date);
  FallenDay fallen{point, date, {}, 0, {}};
  if (!now) {
    for (const auto& call : calls) fallen.seats.push_back(call.seat);
    fallen.why = why_closed(desk, point, date, known_on);
  } else {
    if (std::ssize(calls) > places) fallen.seats = seats_beyond(desk.database(), calls, places);
    fallen.why = fmt::format("the point has {} of {} stations", now->stations, stored.day.stations);
    if (add_late(calls, now->hours.closes, fallen.seats))
      fallen.why = fmt::format("the point closes at {}", to_text(now->hours.closes));
  }
  fallen.standing = std::ssize(calls) - std::ssize(fallen.seats);
  if (fallen.seats.empty()) return {};
  return fallen;
}

}  // namespace

int places_left(const ServiceDay& published, const ServiceDay& now) {
  if (now.stations >= published.stations) return published.capacity;
  return published.capacity / published.stations * now.stations;
}

std::vector<FallenDay> fallen_calls(RosterDesk& desk, Date known_on) {
  std::vector<FallenDay> days;
  for (const auto& stored : stored_service_days(desk.database())) {
    if (stored.state != RosterState::published || stored.day.date < known_on) continue;
    if (auto fallen = fallen_day(desk, stored, known_on)) days.push_back(std::move(*fallen));
  }
  return days;
}

std::string fallen_sentence(const FallenDay& fallen) {
  return translated(
      "{} published calls at {} on {} can no longer stand ({}): rekam-roster withdraw --fallen",
      fallen.seats.size(), fallen.service_point, to_iso(fallen.date), fallen.why);
}

}  // namespace rekam
