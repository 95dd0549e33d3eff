#include "rekam/registry/settled_calls.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

namespace {

/// Parameters 1 to 5: the key of a call.
void bind_call(Statement& statement, const CallRow& call) {
  statement.bind_borrowed(1, call.service_point);
  statement.bind(2, stored(call.date));
  statement.bind(3, std::int64_t{call.seat});
  statement.bind(4, std::int64_t{call.attempt});
  statement.bind(5, call.resident);
}

void note(Database& database, const CallRow& call, ResidentId now_of) {
  auto insert = database.prepare(
      "INSERT INTO settled_call (service_point, date, seat, attempt, resident, now_of)"
      " VALUES (?, ?, ?, ?, ?, ?)");
  bind_call(insert, call);
  insert.bind(6, now_of == 0 ? std::nullopt : std::optional{now_of});
  insert.run();
}

struct Settled {
  CallRow call;
  ResidentId now_of = 0;  // 0: cancelled
};

void add_settled(Database& database, ResidentId resident, std::vector<Settled>& all) {
  auto select = database.prepare(
      "SELECT service_point, date, seat, attempt, now_of FROM settled_call"
      " WHERE resident = ? ORDER BY date, service_point, seat");
  select.bind(1, resident);
  while (select.step()) {
    CallRow call;
    call.service_point = select.text(0);
    call.date = date_at(select, 1);
    call.seat = static_cast<int>(select.integer(2));
    call.attempt = static_cast<int>(select.integer(3));
    call.resident = resident;
    all.push_back({call, select.integer(4)});
  }
}

void restore(Database& database, const Settled& settled) {
  // Nobody may have taken the seat, and the person may have no other call.
  auto update = database.prepare(
      settled.now_of == 0
          ? "UPDATE call SET live = 1 WHERE service_point = ?1 AND date = ?2 AND seat = ?3"
            " AND attempt = ?4 AND resident = ?5 AND live = 0 AND outcome IS NULL"
            " AND closed_by IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM call o WHERE o.live = 1 AND (o.resident = ?5 OR"
            "  (o.service_point = ?1 AND o.date = ?2 AND o.seat = ?3)))"
          : "UPDATE call SET resident = ?5 WHERE service_point = ?1 AND date = ?2 AND seat = ?3"
            " AND attempt = ?4 AND resident = ?6 AND live = 1"
            " AND NOT EXISTS (SELECT 1 FROM call o WHERE o.live = 1 AND o.resident = ?5)");
  bind_call(update, settled.call);
  if (settled.now_of != 0) update.bind(6, settled.now_of);
  update.run();
}

}  // namespace

std::vector<LiveCall> live_calls_of(Database& database, const std::vector<ResidentId>& residents) {
  std::vector<LiveCall> calls;
  for (const auto resident : residents) {
    auto call = live_call_of(database, resident);
    if (!call) continue;
    const auto day = find_service_day(database, call->service_point, call->date);
    calls.push_back({std::move(*call), day ? day->state : RosterState::draft});
  }
  std::sort(calls.begin(), calls.end(), [](const LiveCall& a, const LiveCall& b) {
    return std::tie(a.call.date, a.call.session.minutes, a.call.service_point, a.call.seat) <
           std::tie(b.call.date, b.call.session.minutes, b.call.service_point, b.call.seat);
  });
  return calls;
}

void cancel_call(Database& database, const CallRow& call) {
  auto update = database.prepare(
      "UPDATE call SET live = 0 WHERE service_point = ? AND date = ? AND seat = ? AND attempt = ?"
      " AND resident = ? AND live = 1");
  bind_call(update, call);
  update.run();
  note(database, call, 0);
}

void move_call(Database& database, const CallRow& call, ResidentId to) {
  auto update = database.prepare(
      "UPDATE call SET resident = ?6 WHERE service_point = ?1 AND date = ?2 AND seat = ?3"
      " AND attempt = ?4 AND resident = ?5 AND live = 1");
  bind_call(update, call);
  update.bind(6, to);
  update.run();
  note(database, call, to);
}

std::vector<CallRow> restore_calls(Database& database, const std::vector<ResidentId>& residents,
                                   Date from) {
  std::vector<Settled> all;
  std::vector<CallRow> restored;
  for (const auto resident : residents) add_settled(database, resident, all);
  // A call that went over goes back first: until then its holder has no room for his own.
  std::stable_partition(all.begin(), all.end(),
                        [](const Settled& each) { return each.now_of != 0; });
  auto forget = database.prepare(
      "DELETE FROM settled_call WHERE service_point = ? AND date = ? AND seat = ? AND attempt = ?"
      " AND resident = ?");
  for (const auto& settled : all) {
    if (settled.call.date >= from) {
      restore(database, settled);
      restored.push_back(settled.call);
    }
    bind_call(forget, settled.call);
    forget.run();
  }
  return restored;
}

}  // namespace rekam
