#include "rekam/registry/outcome_store.hpp"

#include "rekam/record/standing.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"

#include <algorithm>
#include <map>

namespace rekam {

OutcomeStore::OutcomeStore(Database& database)
    : database_(database),
      of_person_(database.prepare(
          "SELECT day, service_point, outcome, minutes, note, called, list, line FROM outcome"
          " WHERE resident = ? ORDER BY day, list, line")),
      add_(database.prepare(
          "INSERT INTO outcome (resident, day, service_point, list, line, outcome, minutes, note,"
          " called) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      on_seat_(database.prepare(
          "SELECT c.resident FROM call c JOIN service_day d USING (service_point, date)"
          " WHERE c.service_point = ? AND c.date = ? AND c.seat = ? AND c.resident > 0"
          " AND d.state = 'published'"
          " AND (c.live = 1 OR c.outcome IS NOT NULL OR c.printed <> '')"
          " ORDER BY c.live DESC, c.outcome IS NULL, c.attempt DESC LIMIT 1")),
      was_called_(
          database.prepare("SELECT 1 FROM call c JOIN service_day d USING (service_point, date)"
                           " WHERE c.service_point = ? AND c.date = ? AND c.resident = ?"
                           " AND d.state = 'published' AND (c.live = 1 OR c.outcome IS NOT NULL)")),
      end_(database.prepare("UPDATE call SET live = 0, outcome = ?4, closed_by = ?5"
                            " WHERE service_point = ?1 AND date = ?2 AND resident = ?3"
                            " AND (live = 1 OR outcome IS NOT NULL)")),
      find_live_(
          database.prepare("SELECT c.service_point, c.date FROM call c JOIN service_day d USING "
                           "(service_point, date)"
                           " WHERE c.resident = ? AND c.live = 1 AND d.state = 'published'")),
      cancel_(database.prepare(
          "UPDATE call SET live = 0, closed_by = ?2 WHERE resident = ?1 AND live = 1")),
      lean_(database.prepare(kLeanOn)) {}

void OutcomeStore::lean(std::int64_t list, std::int64_t on_list) {
  if (list == on_list) return;
  lean_.bind(1, list);
  lean_.bind(2, on_list);
  lean_.run();
}

std::vector<ReportedOutcome> OutcomeStore::of_person(ResidentId resident) {
  of_person_.bind(1, resident);
  std::vector<ReportedOutcome> outcomes;
  while (of_person_.step()) {
    ReportedOutcome outcome{resident, date_at(of_person_, 0), std::string{of_person_.text(1)},
                            enum_at<CaseOutcome>(of_person_, 2)};
    if (const auto minutes = of_person_.optional_integer(3))
      outcome.minutes = static_cast<int>(*minutes);
    outcome.note = of_person_.text(4);
    outcome.called = enum_at<Called>(of_person_, 5);
    outcome.list = of_person_.integer(6);
    outcome.line = static_cast<std::size_t>(of_person_.integer(7));
    outcomes.push_back(std::move(outcome));
  }
  of_person_.reset();
  return outcomes;
}

void OutcomeStore::add(const ReportedOutcome& outcome) {
  add_.bind(1, outcome.resident);
  add_.bind(2, stored(outcome.day));
  add_.bind_borrowed(3, outcome.service_point);
  add_.bind(4, outcome.list);
  add_.bind(5, static_cast<std::int64_t>(outcome.line));
  add_.bind(6, stored(outcome.outcome));
  add_.bind_null(7);
  if (outcome.minutes) add_.bind(7, std::int64_t{*outcome.minutes});
  add_.bind_borrowed(8, outcome.note);
  add_.bind(9, stored(outcome.called));
  add_.run();
}

ResidentId OutcomeStore::person_on_seat(const std::string& point, Date date, int seat) {
  on_seat_.bind_borrowed(1, point);
  on_seat_.bind(2, stored(date));
  on_seat_.bind(3, std::int64_t{seat});
  const ResidentId resident = on_seat_.step() ? on_seat_.integer(0) : 0;
  on_seat_.reset();
  return resident;
}

Called OutcomeStore::was_called(const std::string& point, Date date, ResidentId resident) {
  was_called_.bind_borrowed(1, point);
  was_called_.bind(2, stored(date));
  was_called_.bind(3, resident);
  const bool called = was_called_.step();
  was_called_.reset();
  return called ? Called::yes : Called::no;
}

void OutcomeStore::end_call(const ReportedOutcome& outcome) {
  end_.bind_borrowed(1, outcome.service_point);
  end_.bind(2, stored(outcome.day));
  end_.bind(3, outcome.resident);
  end_.bind(4, stored(outcome.outcome));
  end_.bind(5, outcome.list);
  end_.run();
}

std::optional<DayOfPoint> OutcomeStore::cancel_call(ResidentId resident, std::int64_t list) {
  find_live_.bind(1, resident);
  std::optional<DayOfPoint> day;
  if (find_live_.step()) day = DayOfPoint{std::string{find_live_.text(0)}, date_at(find_live_, 1)};
  find_live_.reset();
  if (!day) return {};
  cancel_.bind(1, resident);
  cancel_.bind(2, list);
  cancel_.run();
  return day;
}

bool told_of_all(Database& database, std::int64_t list) {
  auto select = database.prepare(
      "SELECT count(*), count(*) FILTER (WHERE line = 0), (SELECT count(*) FROM call c"
      "  JOIN service_day d USING (service_point, date) WHERE d.state = 'published' AND c.live = 1"
      "  AND (c.service_point, c.date) IN (SELECT service_point, day FROM outcome WHERE list = ?1))"
      " FROM outcome WHERE list = ?1");
  select.bind(1, list);
  select.step();
  const bool told_others = select.integer(1) > 0;
  return told_others || (select.integer(0) > 0 && select.integer(2) == 0);
}

std::vector<CallRow> needless_calls(Database& database, Date day) {
  auto select = database.prepare(
      "SELECT c.service_point, c.date, c.seat, c.resident, s.status, s.life_status FROM call c"
      " JOIN service_day d USING (service_point, date) JOIN standing s ON s.id = c.resident"
      " WHERE c.live = 1 AND d.state = 'published' AND d.date > ? ORDER BY 1, 2, 3");
  select.bind(1, stored(day));
  std::vector<CallRow> calls;
  while (select.step()) {
    const bool waits = is_backlog(fold(enum_at<EnrolmentStatus>(select, 4))) &&
                       is_alive_and_present(enum_at<LifeStatus>(select, 5));
    if (waits) continue;
    CallRow& call = calls.emplace_back();
    call.service_point = select.text(0);
    call.date = date_at(select, 1);
    call.seat = static_cast<int>(select.integer(2));
    call.resident = select.integer(3);
  }
  return calls;
}

std::vector<DayOfPoint> days_closed_by(Database& database, std::int64_t list) {
  auto select =
      database.prepare("SELECT DISTINCT service_point, date FROM call WHERE closed_by = ?");
  select.bind(1, list);
  std::vector<DayOfPoint> days;
  while (select.step()) days.push_back({std::string{select.text(0)}, date_at(select, 1)});
  return days;
}

std::map<ResidentId, Date> incomplete_papers(Database& database, Date until) {
  auto select = database.prepare(
      "SELECT resident, day, outcome FROM outcome WHERE service_point <> '' AND day <= ?"
      " ORDER BY resident, day, list, line");
  select.bind(1, stored(until));
  std::map<ResidentId, Date> sent_home;
  while (select.step()) {
    if (enum_at<CaseOutcome>(select, 2) == CaseOutcome::incomplete)
      sent_home[select.integer(0)] = date_at(select, 1);
    else
      sent_home.erase(select.integer(0));
  }
  return sent_home;
}

std::vector<DayResult> day_results(Database& database, Date from, Date to) {
  std::map<DayOfPoint, DayResult> days;
  const auto day_of = [&](const Statement& row) -> DayResult& {
    DayOfPoint key{std::string{row.text(0)}, date_at(row, 1)};
    DayResult& result = days[key];
    result.day.day.service_point = key.service_point;
    result.day.day.date = key.date;
    return result;
  };
  for (auto& stored_day : stored_service_days(database)) {
    const Date date = stored_day.day.date;
    if (stored_day.state != RosterState::published || date < from || date > to) continue;
    days[{stored_day.day.service_point, date}].day = std::move(stored_day);
  }
  auto calls = database.prepare(
      "SELECT c.service_point, c.date, c.outcome, count(*) FROM call c"
      " JOIN service_day d USING (service_point, date) WHERE d.state = 'published'"
      " AND c.date BETWEEN ? AND ? AND (c.live = 1 OR c.outcome IS NOT NULL) GROUP BY 1, 2, 3");
  calls.bind(1, stored(from));
  calls.bind(2, stored(to));
  while (calls.step()) {
    DayResult& result = day_of(calls);
    const auto count = calls.integer(3);
    result.called += count;
    if (calls.is_null(2))
      result.unresolved += count;
    else
      result.ends[enum_at<CaseOutcome>(calls, 2)] += count;
  }
  auto walk_ins = database.prepare(
      "SELECT service_point, day, count(DISTINCT resident) FROM outcome WHERE called = 0"
      " AND service_point <> '' AND outcome NOT IN (?, ?) AND day BETWEEN ? AND ? GROUP BY 1, 2");
  walk_ins.bind(1, stored(CaseOutcome::no_show));
  walk_ins.bind(2, stored(CaseOutcome::deferred));  // was there, but not served
  walk_ins.bind(3, stored(from));
  walk_ins.bind(4, stored(to));
  while (walk_ins.step()) day_of(walk_ins).walk_in = walk_ins.integer(2);
  std::vector<DayResult> results;
  for (auto& [key, result] : days) results.push_back(std::move(result));
  return results;
}

Learned add_outage(Database& database, const Outage& outage, std::int64_t list, std::size_t line) {
  auto find = database.prepare(
      "SELECT until_minute, cause, list FROM outage WHERE service_point = ? AND date = ?"
      " AND from_minute = ? ORDER BY list DESC LIMIT 1");  // the newest word counts
  find.bind_borrowed(1, outage.service_point);
  find.bind(2, stored(outage.date));
  find.bind(3, stored(outage.from));
  std::int64_t told_by = 0;
  if (find.step() && optional_time_at(find, 0) == outage.until && find.text(1) == outage.cause)
    told_by = find.integer(2);
  if (told_by != 0) {
    if (told_by != list) OutcomeStore{database}.lean(list, told_by);
    return Learned::nothing;
  }
  auto insert = database.prepare(
      "INSERT OR REPLACE INTO outage (service_point, date, from_minute, until_minute, cause, list,"
      " line) VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind_borrowed(1, outage.service_point);
  insert.bind(2, stored(outage.date));
  insert.bind(3, stored(outage.from));
  insert.bind(4, stored(outage.until));
  insert.bind_borrowed(5, outage.cause);
  insert.bind(6, list);
  insert.bind(7, static_cast<std::int64_t>(line));
  insert.run();
  return Learned::something;
}

std::vector<Outage> outages_on(Database& database, const std::string& point, Date date) {
  // What a later list says of the same beginning counts.
  auto select = database.prepare(
      "SELECT service_point, from_minute, until_minute, cause, max(list) FROM outage"
      " WHERE date = ? AND service_point IN ('', ?) GROUP BY service_point, from_minute"
      " ORDER BY from_minute, service_point");
  select.bind(1, stored(date));
  select.bind_borrowed(2, point);
  std::vector<Outage> outages;
  while (select.step())
    outages.push_back({std::string{select.text(0)}, date, time_at(select, 1),
                       optional_time_at(select, 2), std::string{select.text(3)}});
  return outages;
}

std::vector<Outage> outages_between(Database& database, Date from, Date to) {
  auto select = database.prepare(
      "SELECT service_point, from_minute, until_minute, cause, date, max(list) FROM outage"
      " WHERE date BETWEEN ? AND ? GROUP BY date, service_point, from_minute"
      " ORDER BY date, from_minute, service_point");
  select.bind(1, stored(from));
  select.bind(2, stored(to));
  std::vector<Outage> outages;
  while (select.step())
    outages.push_back({std::string{select.text(0)}, date_at(select, 4), time_at(select, 1),
                       optional_time_at(select, 2), std::string{select.text(3)}});
  return outages;
}

}  // namespace rekam
