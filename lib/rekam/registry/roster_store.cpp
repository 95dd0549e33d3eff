#include "rekam/registry/roster_store.hpp"

#include "rekam/record/case_outcome.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/roster/sessions.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::string_view kSelectDays =
    "SELECT service_point, date, state, stations, capacity, opens, closes, seed, without_papers,"
    " known_on, event, reserved, head_start_elderly, head_start_newly_17 FROM service_day";
constexpr std::string_view kSelectCalls =
    "SELECT c.service_point, c.date, c.seat, t.session, t.station, c.resident, c.attempt,"
    " c.due_from, c.received_day, c.received_minute, c.receipt_no, c.printed,"
    " c.not_before, c.head_start"
    " FROM call c JOIN seat t USING (service_point, date, seat) WHERE ";

std::string with(std::string_view select, std::string_view condition) {
  std::string sql{select};
  sql += condition;
  return sql;
}

StoredServiceDay day_at(const Statement& row) {
  StoredServiceDay stored;
  stored.day = {std::string{row.text(0)},
                date_at(row, 1),
                static_cast<int>(row.integer(3)),
                static_cast<int>(row.integer(4)),
                {time_at(row, 5), time_at(row, 6)}};
  stored.state = row.text(2) == "published" ? RosterState::published : RosterState::draft;
  stored.seed = row.text(7);
  stored.without_papers = static_cast<WithoutPapers>(row.integer(8));
  stored.known_on = date_at(row, 9);
  stored.event = row.integer(10);
  stored.reserved = static_cast<int>(row.integer(11));
  stored.head_starts = {static_cast<int>(row.integer(12)), static_cast<int>(row.integer(13))};
  return stored;
}

CallRow call_at(const Statement& row) {
  CallRow call;
  call.service_point = row.text(0);
  call.date = date_at(row, 1);
  call.seat = static_cast<int>(row.integer(2));
  call.session = time_at(row, 3);
  call.station = static_cast<int>(row.integer(4));
  call.resident = row.integer(5);
  call.attempt = static_cast<int>(row.integer(6));
  call.due_from = date_at(row, 7);
  if (!row.is_null(8)) {
    call.received = Moment{date_at(row, 8), {}};
    if (!row.is_null(9)) call.received->time = time_at(row, 9);
  }
  call.receipt_no = row.text(10);
  call.printed = row.text(11);
  call.not_before = optional_date_at(row, 12);
  call.head_start = static_cast<int>(row.integer(13));
  return call;
}

void bind_day(Statement& statement, const std::string& point, Date date) {
  statement.bind_borrowed(1, point);
  statement.bind(2, stored(date));
}

/// As many as people can be served: the key that keeps the 31st out.
void store_seats(Database& database, const ServiceDay& day) {
  auto insert = database.prepare(
      "INSERT INTO seat (service_point, date, seat, session, station) VALUES (?, ?, ?, ?, ?)");
  bind_day(insert, day.service_point, day.date);
  const auto sessions = session_sizes(day.capacity, day.hours);
  for (int seat = 1; seat <= day.capacity; ++seat) {
    const SeatPlace place = place_of_seat(seat, day.stations, sessions);
    insert.bind(3, std::int64_t{seat});
    insert.bind(4, stored(place.session));
    insert.bind(5, std::int64_t{place.station});
    insert.run();
  }
}

}  // namespace

std::string_view to_text(RosterState state) {
  return state == RosterState::draft ? "draft" : "published";
}

std::vector<StoredServiceDay> stored_service_days(Database& database,
                                                  const std::optional<std::string>& point) {
  auto select = database.prepare(with(kSelectDays,
                                      " WHERE ?1 IS NULL OR service_point = ?1"
                                      " ORDER BY service_point, date"));
  if (point) select.bind_borrowed(1, *point);
  std::vector<StoredServiceDay> days;
  while (select.step()) days.push_back(day_at(select));
  return days;
}

std::optional<StoredServiceDay> find_service_day(Database& database, const std::string& point,
                                                 Date date) {
  auto select = database.prepare(with(kSelectDays, " WHERE service_point = ? AND date = ?"));
  bind_day(select, point, date);
  if (!select.step()) return {};
  return day_at(select);
}

std::map<DayOfPoint, std::int64_t> published_calls_from(Database& database, Date day) {
  auto select = database.prepare(
      "SELECT c.service_point, c.date, count(*) FROM call c"
      " JOIN service_day d USING (service_point, date)"
      " WHERE d.state = 'published' AND c.live = 1 AND c.date >= ? GROUP BY 1, 2");
  select.bind(1, stored(day));
  std::map<DayOfPoint, std::int64_t> calls;
  while (select.step())
    calls[{std::string{select.text(0)}, date_at(select, 1)}] = select.integer(2);
  return calls;
}

std::vector<CallRow> live_calls(Database& database, const std::string& point, Date date) {
  auto select = database.prepare(
      with(kSelectCalls, "c.live = 1 AND c.service_point = ? AND c.date = ? ORDER BY c.seat"));
  bind_day(select, point, date);
  std::vector<CallRow> calls;
  while (select.step()) calls.push_back(call_at(select));
  return calls;
}

std::vector<CallRow> roster_calls(Database& database, const StoredServiceDay& day) {
  if (day.state == RosterState::draft)
    return live_calls(database, day.day.service_point, day.day.date);
  auto select =
      database.prepare(with(kSelectCalls,
                            "c.printed <> '' AND (c.live = 1 OR c.outcome IS NOT NULL) AND "
                            "c.service_point = ? AND c.date = ? ORDER BY c.seat, c.attempt"));
  bind_day(select, day.day.service_point, day.day.date);
  std::vector<CallRow> calls;
  while (select.step()) calls.push_back(call_at(select));
  return calls;
}

std::optional<CallRow> live_call_of(Database& database, ResidentId resident) {
  auto select = database.prepare(with(kSelectCalls, "c.live = 1 AND c.resident = ?"));
  select.bind(1, resident);
  if (!select.step()) return {};
  return call_at(select);
}

std::vector<ResidentId> called_residents(Database& database) {
  auto select = database.prepare(
      "SELECT resident FROM call WHERE live = 1 UNION SELECT s.superseded_by FROM call c"
      " JOIN standing s ON s.id = c.resident WHERE c.live = 1 AND s.superseded_by IS NOT NULL"
      " ORDER BY 1");
  std::vector<ResidentId> residents;
  while (select.step()) residents.push_back(select.integer(0));
  return residents;
}

std::map<ResidentId, EndedCalls> ended_calls(Database& database) {
  auto select = database.prepare(
      "SELECT resident, count(*), max(date) FILTER (WHERE outcome = ?1),"
      " max(date), max(date) FILTER (WHERE outcome = ?2 OR withdrawn IS NOT NULL) FROM call c"
      " WHERE live = 0 AND NOT EXISTS (SELECT 1 FROM settled_call s WHERE s.resident = c.resident"
      "  AND s.service_point = c.service_point AND s.date = c.date AND s.seat = c.seat"
      "  AND s.attempt = c.attempt) GROUP BY resident");
  select.bind(1, stored(CaseOutcome::no_show));
  select.bind(2, stored(CaseOutcome::deferred));
  std::map<ResidentId, EndedCalls> ended;
  while (select.step())
    ended[select.integer(0)] = {
        static_cast<int>(select.integer(1)), optional_date_at(select, 2),
        optional_date_at(select, 3) == optional_date_at(select, 4) ? Deferred::yes : Deferred::no};
  return ended;
}

int seats_given(Database& database, const std::string& point, Date date) {
  auto select = database.prepare(
      "SELECT coalesce(max(seat), 0) FROM call WHERE service_point = ?1 AND date = ?2");
  bind_day(select, point, date);
  select.step();
  return static_cast<int>(select.integer(0));
}

void remove_drafts(Database& database, const std::string& point) {
  auto calls = database.prepare(
      "DELETE FROM call WHERE service_point = ?1 AND date IN"
      " (SELECT date FROM service_day WHERE service_point = ?1 AND state = 'draft')");
  calls.bind_borrowed(1, point);
  calls.run();
  auto seats = database.prepare(
      "DELETE FROM seat WHERE service_point = ?1 AND date IN"
      " (SELECT date FROM service_day WHERE service_point = ?1 AND state = 'draft')");
  seats.bind_borrowed(1, point);
  seats.run();
  auto days =
      database.prepare("DELETE FROM service_day WHERE service_point = ? AND state = 'draft'");
  days.bind_borrowed(1, point);
  days.run();
}

std::vector<std::string> remove_drafts_since(Database& database, std::int64_t event) {
  auto select = database.prepare(
      "SELECT DISTINCT service_point FROM service_day WHERE state = 'draft' AND event > ?"
      " ORDER BY service_point");
  select.bind(1, event);
  std::vector<std::string> points;
  while (select.step()) points.emplace_back(select.text(0));
  for (const auto& point : points) remove_drafts(database, point);
  return points;
}

void store_draft_day(Database& database, const StoredServiceDay& stored, std::int64_t event) {
  const ServiceDay& day = stored.day;
  auto insert = database.prepare(
      "INSERT INTO service_day (service_point, date, state, stations, capacity, opens, closes,"
      " seed, without_papers, known_on, event, reserved, head_start_elderly, head_start_newly_17)"
      " VALUES (?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_day(insert, day.service_point, day.date);
  insert.bind(3, std::int64_t{day.stations});
  insert.bind(4, std::int64_t{day.capacity});
  insert.bind(5, rekam::stored(day.hours.opens));
  insert.bind(6, rekam::stored(day.hours.closes));
  insert.bind_borrowed(7, stored.seed);
  insert.bind(8, rekam::stored(stored.without_papers));
  insert.bind(9, rekam::stored(stored.known_on));
  insert.bind(10, event);
  insert.bind(11, std::int64_t{stored.reserved});
  insert.bind(12, std::int64_t{stored.head_starts.elderly});
  insert.bind(13, std::int64_t{stored.head_starts.newly_17});
  insert.run();
  store_seats(database, day);
}

void store_calls(Database& database, const std::vector<CallRow>& calls) {
  auto insert = database.prepare(
      "INSERT INTO call (service_point, date, seat, resident, attempt, live, due_from,"
      " received_day, received_minute, receipt_no, printed, not_before, head_start)"
      " VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, '', ?, ?)");
  for (const auto& call : calls) {
    bind_day(insert, call.service_point, call.date);
    insert.bind(3, std::int64_t{call.seat});
    insert.bind(4, call.resident);
    insert.bind(5, std::int64_t{call.attempt});
    insert.bind(6, stored(call.due_from));
    insert.bind_null(7);
    insert.bind_null(8);
    if (call.received) insert.bind(7, stored(call.received->day));
    if (call.received && call.received->time)
      insert.bind(8, std::int64_t{call.received->time->minutes});
    insert.bind_borrowed(9, call.receipt_no);
    insert.bind(10, stored(call.not_before));
    insert.bind(11, std::int64_t{call.head_start});
    insert.run();
  }
}

void print_calls(Database& database, const std::vector<CallRow>& calls) {
  auto print = database.prepare(
      "UPDATE call SET printed = ?3 WHERE service_point = ?1 AND date = ?2 AND seat = ?4"
      " AND live = 1");
  for (const auto& call : calls) {
    bind_day(print, call.service_point, call.date);
    print.bind_borrowed(3, call.printed);
    print.bind(4, std::int64_t{call.seat});
    print.run();
  }
}

void publish_day(Database& database, const StoredServiceDay& stored,
                 const std::vector<CallRow>& calls, const Sha256Digest& sha256,
                 std::int64_t event) {
  const ServiceDay& day = stored.day;
  print_calls(database, calls);
  auto freeze = database.prepare(
      "UPDATE service_day SET state = 'published', event = ?3"
      " WHERE service_point = ?1 AND date = ?2");
  bind_day(freeze, day.service_point, day.date);
  freeze.bind(3, event);
  freeze.run();
  add_publication(database, {day.service_point, day.date}, calls.size(), sha256, event);
}

void add_publication(Database& database, const DayOfPoint& day, std::size_t calls,
                     const Sha256Digest& sha256, std::int64_t event) {
  auto insert = database.prepare(
      "INSERT INTO publication (service_point, date, version, calls, sha256, event)"
      " VALUES (?1, ?2, 1 + (SELECT count(*) FROM publication WHERE service_point = ?1"
      " AND date = ?2), ?3, ?4, ?5)");
  bind_day(insert, day.service_point, day.date);
  insert.bind(3, static_cast<std::int64_t>(calls));
  insert.bind_copy(4, sha256);
  insert.bind(5, event);
  insert.run();
}

std::optional<ChainHead> publication_head(Database& database, const std::string& point, Date date) {
  auto select = database.prepare(
      "SELECT e.seq, e.hash FROM publication p JOIN event e ON e.seq = p.event"
      " WHERE p.service_point = ? AND p.date = ? ORDER BY p.version DESC LIMIT 1");
  bind_day(select, point, date);
  if (!select.step()) return {};
  return ChainHead{select.integer(0), digest_at(select, 1)};
}

std::int64_t purge_event(Database& database, const std::string& point, Date date) {
  auto select = database.prepare("SELECT event FROM purged WHERE subject = ?");
  select.bind_copy(1, fmt::format("{} {}", point, to_iso(date)));
  return select.step() ? select.integer(0) : 0;
}

std::optional<Sha256Digest> published_digest(Database& database, const std::string& point,
                                             Date date) {
  auto select = database.prepare(
      "SELECT sha256 FROM publication WHERE service_point = ? AND date = ?"
      " ORDER BY version DESC LIMIT 1");
  bind_day(select, point, date);
  if (!select.step()) return {};
  return digest_at(select, 0);
}

}  // namespace rekam
