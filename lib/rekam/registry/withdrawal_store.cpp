#include "rekam/registry/withdrawal_store.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <string_view>

namespace rekam {

namespace {

constexpr std::string_view kSelectEnded =
    "SELECT c.service_point, c.date, c.seat, t.session, t.station, c.resident, c.attempt, "
    "c.outcome,"
    " json_extract(e.detail, '$.reason') FROM call c JOIN seat t USING (service_point, date, seat)"
    " LEFT JOIN event e ON e.seq = c.withdrawn"
    " WHERE c.live = 0 AND coalesce(c.outcome, c.withdrawn, c.closed_by) IS NOT NULL";

MovedCall ended_at(const Statement& row) {
  MovedCall moved;
  moved.before.service_point = row.text(0);
  moved.before.date = date_at(row, 1);
  moved.before.seat = static_cast<int>(row.integer(2));
  moved.before.session = time_at(row, 3);
  moved.before.station = static_cast<int>(row.integer(4));
  moved.before.resident = row.integer(5);
  moved.before.attempt = static_cast<int>(row.integer(6));
  if (!row.is_null(7)) moved.outcome = enum_at<CaseOutcome>(row, 7);
  if (const auto reason = row.optional_text(8)) moved.withdrawn_because = std::string{*reason};
  return moved;
}

}  // namespace

void cancel_calls(Database& database, const Withdrawal& withdrawal) {
  auto cancel = database.prepare(
      "UPDATE call SET live = 0, withdrawn = ?4"
      " WHERE service_point = ?1 AND date = ?2 AND seat = ?3 AND live = 1");
  cancel.bind_borrowed(1, withdrawal.service_point);
  cancel.bind(2, stored(withdrawal.date));
  cancel.bind(4, withdrawal.event);
  for (const int seat : withdrawal.seats) {
    cancel.bind(3, std::int64_t{seat});
    cancel.run();
  }
}

std::vector<MovedCall> moved_calls(Database& database, Date from, Date to) {
  std::string sql{kSelectEnded};
  sql +=
      " AND (c.withdrawn IS NOT NULL OR c.outcome = ?1) AND c.date BETWEEN ?2 AND ?3"
      " AND c.resident > 0 AND NOT EXISTS (SELECT 1 FROM call later"
      "  WHERE later.resident = c.resident AND later.attempt > c.attempt"
      // recorded since, or gone; or moved again within these days, which the later row tells
      "  AND (later.outcome IN (?4, ?5, ?6, ?7, ?8) OR (later.date BETWEEN ?2 AND ?3"
      "   AND (later.withdrawn IS NOT NULL OR later.outcome = ?1))))"
      " ORDER BY c.service_point, c.date, c.seat";
  auto select = database.prepare(sql);
  select.bind(1, stored(CaseOutcome::deferred));
  select.bind(2, stored(from));
  select.bind(3, stored(to));
  int parameter = 4;
  for (const auto end : {CaseOutcome::recorded, CaseOutcome::local_only, CaseOutcome::duplicate,
                         CaseOutcome::moved, CaseOutcome::died})
    select.bind(parameter++, stored(end));
  std::vector<MovedCall> moved;
  while (select.step()) moved.push_back(ended_at(select));
  for (auto& call : moved) {
    call.now = live_call_of(database, call.before.resident);
    if (!call.now) continue;
    const auto day = find_service_day(database, call.now->service_point, call.now->date);
    if (day) call.now_state = day->state;
  }
  return moved;
}

std::vector<MovedCall> ended_calls_of(Database& database, ResidentId resident) {
  std::string sql{kSelectEnded};
  sql += " AND c.resident = ? ORDER BY c.date, c.attempt";
  auto select = database.prepare(sql);
  select.bind(1, resident);
  std::vector<MovedCall> ended;
  while (select.step()) ended.push_back(ended_at(select));
  return ended;
}

}  // namespace rekam
