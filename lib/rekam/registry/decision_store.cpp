#include "rekam/registry/decision_store.hpp"

#include "rekam/registry/damage.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"

#include <algorithm>

namespace rekam {

namespace {

RecordFingerprint fingerprint_at(const Statement& row, int column) {
  RecordFingerprint fingerprint{};
  const auto blob = row.blob(column);
  if (blob.size() == fingerprint.size()) std::copy(blob.begin(), blob.end(), fingerprint.begin());
  return fingerprint;
}

}  // namespace

std::vector<DuplicateDecision> duplicate_decisions(Database& database) {
  auto select = database.prepare(
      "SELECT resident_a, resident_b, verdict, decided_on, who, why, fingerprint_a, fingerprint_b"
      " FROM duplicate_decision ORDER BY resident_a, resident_b");
  std::vector<DuplicateDecision> decisions;
  while (select.step())
    decisions.push_back({stored_resident_no(select.text(0)), stored_resident_no(select.text(1)),
                         enum_at<DuplicateVerdict>(select, 2), date_at(select, 3),
                         std::string{select.text(4)}, std::string{select.text(5)},
                         fingerprint_at(select, 6), fingerprint_at(select, 7)});
  return decisions;
}

void store_decision(Database& database, const DuplicateDecision& decision, std::int64_t event) {
  const auto a = decision.a.text(), b = decision.b.text();
  auto keep = database.prepare(
      "INSERT INTO former_decision (event, resident_a, resident_b, content)"
      " SELECT ?1, resident_a, resident_b, json_array(verdict, decided_on, who, why,"
      " hex(fingerprint_a), hex(fingerprint_b), event)"
      " FROM duplicate_decision WHERE resident_a = ?2 AND resident_b = ?3"
      " ON CONFLICT DO NOTHING");
  keep.bind(1, event);
  keep.bind_borrowed(2, a);
  keep.bind_borrowed(3, b);
  keep.run();
  auto insert = database.prepare(
      "INSERT INTO duplicate_decision (resident_a, resident_b, verdict, decided_on, who, why,"
      " fingerprint_a, fingerprint_b, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (resident_a, resident_b) DO UPDATE SET verdict = excluded.verdict,"
      " decided_on = excluded.decided_on, who = excluded.who, why = excluded.why,"
      " fingerprint_a = excluded.fingerprint_a, fingerprint_b = excluded.fingerprint_b,"
      " event = excluded.event");
  insert.bind_borrowed(1, a);
  insert.bind_borrowed(2, b);
  insert.bind(3, stored(decision.verdict));
  insert.bind(4, stored(decision.on));
  insert.bind_borrowed(5, decision.who);
  insert.bind_borrowed(6, decision.why);
  insert.bind_borrowed(7, decision.fingerprint_a);
  insert.bind_borrowed(8, decision.fingerprint_b);
  insert.bind(9, event);
  insert.run();
}

void supersede(Database& database, ResidentId resident, ResidentId survivor) {
  auto update = database.prepare("UPDATE standing SET superseded_by = ? WHERE id = ?");
  update.bind(1, survivor == 0 ? std::nullopt : std::optional{survivor});
  update.bind(2, resident);
  update.run();
}

std::int64_t first_listed(Database& database, const ResidentNo& number) {
  auto select = database.prepare(
      "SELECT min(event) FROM listed_pair WHERE resident_a = ?1 OR resident_b = ?1");
  select.bind_copy(1, number.text());
  select.step();
  return select.integer(0);
}

ListedPairs::ListedPairs(Database& database)
    : find_(database.prepare("SELECT 1 FROM listed_pair WHERE resident_a = ? AND resident_b = ?")),
      insert_(database.prepare("INSERT INTO listed_pair (resident_a, resident_b, event)"
                               " VALUES (?, ?, ?)")) {}

Listed ListedPairs::add(const ResidentNo& a, const ResidentNo& b, std::int64_t event) {
  const auto text_a = a.text(), text_b = b.text();
  find_.bind_borrowed(1, text_a);
  find_.bind_borrowed(2, text_b);
  const bool is_known = find_.step();
  find_.reset();
  if (is_known) return Listed::before;
  insert_.bind_borrowed(1, text_a);
  insert_.bind_borrowed(2, text_b);
  insert_.bind(3, event);
  insert_.run();
  return Listed::now;
}

}  // namespace rekam
