#include "rekam/registry/withdrawal_store.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <algorithm>
#include <string_view>

namespace rekam {

namespace {

constexpr std::string_view kSelectEnded =
    "SELECT c.service_point, c.date, c.seat, t.session, t.station, c.resident, c.attempt, "
    "c.outcome,"
    " p.reason FROM call c JOIN seat t USING (service_point, date, seat)"
    " LEFT JOIN publication p ON p.service_point = c.service_point AND p.date = c.date"
    " AND p.version = c.withdrawn AND c.withdrawn > 0 WHERE c.live = 0 AND c.outcome IS NOT NULL";

MovedCall ended_at(const Statement& row) {
  MovedCall moved;
  moved.before.service_point = row.text(0);
  moved.before.date = date_at(row, 1);
  moved.before.seat = static_cast<int>(row.integer(2));
  moved.before.session = time_at(row, 3);
  moved.before.station = static_cast<int>(row.integer(4));
  moved.before.resident = row.integer(5);
  moved.before.attempt = static_cast<int>(row.integer(6));
  moved.outcome = enum_at<CaseOutcome>(row, 7);
  if (const auto reason = row.optional_text(8)) moved.withdrawn_because = std::string{*reason};
  return moved;
}

void end_calls(Database& database, const Withdrawal& withdrawal) {
  auto end = database.prepare(
      "UPDATE call SET live = 0, outcome = ?4, withdrawn = ?5"
      " WHERE service_point = ?1 AND date = ?2 AND seat = ?3 AND live = 1");
  end.bind_borrowed(1, withdrawal.service_point);
  end.bind(2, stored(withdrawal.date));
  end.bind(4, stored(CaseOutcome::deferred));
  end.bind(5, std::int64_t{withdrawal.version});
  for (const int seat : withdrawal.seats) {
    end.bind(3, std::int64_t{seat});
    end.run();
  }
}

}  // namespace

int next_publication(Database& database, const std::string& point, Date date) {
  auto select =
      database.prepare("SELECT 1 + count(*) FROM publication WHERE service_point = ? AND date = ?");
  select.bind_borrowed(1, point);
  select.bind(2, stored(date));
  select.step();
  return static_cast<int>(select.integer(0));
}

void store_withdrawal(Database& database, const Withdrawal& withdrawal) {
  auto insert = database.prepare(
      "INSERT INTO publication (service_point, date, version, kind, reason, calls, sha256, event)"
      " VALUES (?, ?, ?, 'withdrawal', ?, ?, ?, ?)");
  insert.bind_borrowed(1, withdrawal.service_point);
  insert.bind(2, stored(withdrawal.date));
  insert.bind(3, std::int64_t{withdrawal.version});
  insert.bind_borrowed(4, withdrawal.reason);
  insert.bind(5, static_cast<std::int64_t>(withdrawal.seats.size()));
  insert.bind_borrowed(6, withdrawal.sha256);
  insert.bind(7, withdrawal.event);
  insert.run();
  end_calls(database, withdrawal);
}

std::vector<Withdrawal> withdrawals_of(Database& database, const std::string& point, Date date) {
  auto select = database.prepare(
      "SELECT p.version, p.reason, p.sha256, p.event, c.seat FROM publication p"
      " LEFT JOIN call c ON c.service_point = p.service_point AND c.date = p.date"
      " AND c.withdrawn = p.version"
      " WHERE p.service_point = ? AND p.date = ? AND p.kind = 'withdrawal' ORDER BY 1, 5");
  select.bind_borrowed(1, point);
  select.bind(2, stored(date));
  std::vector<Withdrawal> withdrawals;
  while (select.step()) {
    const auto version = static_cast<int>(select.integer(0));
    if (withdrawals.empty() || withdrawals.back().version != version) {
      Withdrawal& added = withdrawals.emplace_back();
      added.service_point = point;
      added.date = date;
      added.version = version;
      added.reason = select.text(1);
      const auto digest = select.blob(2);
      if (digest.size() == added.sha256.size())
        std::copy(digest.begin(), digest.end(), added.sha256.begin());
      added.event = select.integer(3);
    }
    if (!select.is_null(4)) withdrawals.back().seats.push_back(static_cast<int>(select.integer(4)));
  }
  return withdrawals;
}

std::vector<MovedCall> moved_calls(Database& database, Date from, Date to) {
  std::string sql{kSelectEnded};
  sql +=
      " AND c.outcome = ?1 AND c.date BETWEEN ?2 AND ?3 AND c.resident > 0"
      " AND NOT EXISTS (SELECT 1 FROM call later WHERE later.resident = c.resident"
      "  AND later.outcome IS NOT NULL AND later.attempt > c.attempt)"
      " ORDER BY c.service_point, c.date, c.seat";
  auto select = database.prepare(sql);
  select.bind(1, stored(CaseOutcome::deferred));
  select.bind(2, stored(from));
  select.bind(3, stored(to));
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
