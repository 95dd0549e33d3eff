#include "rekam/registry/person_history.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"

#include <fmt/format.h>

#include <string_view>

namespace rekam {

namespace {

constexpr std::string_view kCurrent =
    "SELECT 0, kecamatan, desa, no_kk, birth_date, nik_birth_date, sex, marital_status,"
    " citizenship, life_status, life_from, life_until, status, status_from, reported_gone,"
    " superseded_by"
    " FROM standing WHERE id = ?";
constexpr std::string_view kFormer =
    "SELECT event, s ->> '$[0]', s ->> '$[1]', s ->> '$[4]', s ->> '$[5]', s ->> '$[6]',"
    " s ->> '$[7]', s ->> '$[8]', s ->> '$[9]', s ->> '$[10]', s ->> '$[20]', s ->> '$[11]',"
    " s ->> '$[13]',"
    " s ->> '$[15]', s ->> '$[18]', s ->> '$[19]', runs FROM (SELECT event, content -> "
    "'$.standing' AS s,"
    " content -> '$.runs' AS runs FROM former_resident WHERE resident = ? AND version = 1)"
    " ORDER BY event";
constexpr std::string_view kCurrentRuns =
    "SELECT from_date, until_date, rank, status, about FROM evidence_run WHERE resident = ?"
    " ORDER BY about, from_date, rank";
constexpr std::string_view kFormerRuns =
    "SELECT value ->> '$[0]', value ->> '$[1]', value ->> '$[2]', value ->> '$[3]',"
    " value ->> '$[4]' FROM json_each(?) ORDER BY 1, 3";
constexpr int kRunsColumn = 16;

constexpr std::string_view kFirstEvent =
    "SELECT e.seq FROM event e WHERE e.kind = 'import' AND e.subject = 'list ' || coalesce("
    " (SELECT content ->> '$.resident[9]' FROM former_resident WHERE resident = ?1"
    "  ORDER BY event, version LIMIT 1), (SELECT list FROM resident WHERE id = ?1))";

/// 2: a receipt of the person's own or for the card; 1: of another member. A NIK counts only if the
/// person had it by then: former_seen says when it was none of his yet.
constexpr std::string_view kPapersOf =
    "WITH known AS (SELECT i.key, i.id, s.no_kk FROM identity i JOIN standing s ON s.id = i.id"
    "  WHERE (s.id = ?2 OR s.no_kk = ?1) AND NOT EXISTS (SELECT 1 FROM former_seen f"
    "   WHERE f.key = i.key AND f.id = i.id AND f.list = 0 AND f.event > ?4))"
    " SELECT max(CASE WHEN p.no_kk = ?1 OR p.nik IN (SELECT key FROM known WHERE id = ?2)"
    "  OR p.resident_no = (SELECT resident_no FROM resident WHERE id = ?2) THEN 2 ELSE 1 END)"
    " FROM receipt p JOIN event e ON e.kind = 'import' AND e.subject = 'list ' || p.list"
    " WHERE p.received_day <= ?3 AND e.seq <= ?4 AND (p.no_kk = ?1 AND p.no_kk <> 0"
    "  OR p.nik IN (SELECT key FROM known)"
    "  OR p.resident_no IN (SELECT resident_no FROM resident r JOIN standing s ON s.id = r.id"
    "   WHERE s.no_kk = ?1 OR s.id = ?2))";

EarlierEvidence runs_of(Statement& select) {
  EarlierEvidence runs;
  while (select.step()) take_run(select, 0, runs);
  return runs;
}

}  // namespace

PersonHistory::PersonHistory(Database& database, ResidentId id) {
  read_former(database, id);
  read_current(database, id);
  read_first_event(database, id);
}

PersonHistory::Version PersonHistory::version_at(const Statement& row) {
  Version version;
  Standing& standing = version.kept.standing;
  standing.kecamatan = optional_region_at(row, 1);
  standing.desa = optional_region_at(row, 2);
  if (const auto card = row.optional_integer(3))
    standing.no_kk = HouseholdCardNumber::of_value(static_cast<std::uint64_t>(*card));
  standing.duty.birth_date = optional_date_at(row, 4);
  standing.duty.nik_birth_date = optional_date_at(row, 5);
  standing.sex = enum_at<Sex>(row, 6);
  standing.duty.marital_status = enum_at<MaritalStatus>(row, 7);
  standing.duty.citizenship = enum_at<Citizenship>(row, 8);
  standing.duty.life_status = enum_at<LifeStatus>(row, 9);
  version.kept.life_from = optional_date_at(row, 10);
  version.kept.life_until = optional_date_at(row, 11);
  standing.status = enum_at<EnrolmentStatus>(row, 12);
  version.kept.status_from = optional_date_at(row, 13);
  version.kept.gone_on = optional_date_at(row, 14);
  standing.superseded = row.is_null(15) ? Superseded::no : Superseded::yes;
  return version;
}

void PersonHistory::read_former(Database& database, ResidentId id) {
  auto former = database.prepare(kFormer);
  former.bind(1, id);
  while (former.step()) {
    Version version = version_at(former);
    version.until = former.integer(0);
    auto runs = database.prepare(kFormerRuns);
    runs.bind_copy(1, former.text(kRunsColumn));
    version.earlier = runs_of(runs);
    versions_.push_back(std::move(version));
  }
}

void PersonHistory::read_current(Database& database, ResidentId id) {
  auto current = database.prepare(kCurrent);
  current.bind(1, id);
  if (!current.step()) return;
  Version version = version_at(current);
  auto runs = database.prepare(kCurrentRuns);
  runs.bind(1, id);
  version.earlier = runs_of(runs);
  versions_.push_back(std::move(version));
}

void PersonHistory::read_first_event(Database& database, ResidentId id) {
  auto first = database.prepare(kFirstEvent);
  first.bind(1, id);
  if (first.step()) added_by_ = first.integer(0);
}

Standing PersonHistory::after(std::int64_t event, Date as_of) const {
  std::size_t at = 0;
  while (at + 1 < versions_.size() && versions_[at].until <= event) ++at;
  KeptStanding kept = versions_.at(at).kept;
  look_back(kept, versions_.at(at).earlier, as_of);
  return kept.standing;
}

HadPapers had_papers(Database& database, ResidentId id, const Standing& standing,
                     std::int64_t event, Date as_of) {
  auto select = database.prepare(kPapersOf);
  select.bind(1, stored(standing.no_kk));
  select.bind(2, id);
  select.bind(3, stored(as_of));
  select.bind(4, event);
  select.step();
  return static_cast<HadPapers>(select.integer(0));
}

bool was_undone_since(Database& database, std::int64_t event) {
  auto select = database.prepare(
      "SELECT 1 FROM list l JOIN event e ON e.kind = 'import' AND e.subject = 'list ' || l.number"
      " WHERE l.undone > ?1 AND e.seq <= ?1 LIMIT 1");
  select.bind(1, event);
  return select.step();
}

bool was_called(Database& database, ResidentId id, const std::string& point, Date date) {
  auto select = database.prepare(
      "SELECT 1 FROM call JOIN service_day d USING (service_point, date)"
      " WHERE call.resident = ? AND service_point = ? AND date = ? AND d.state <> 'draft'");
  select.bind(1, id);
  select.bind_copy(2, point);
  select.bind(3, stored(date));
  return select.step();
}

CalledAhead was_called_ahead(Database& database, ResidentId id, std::int64_t event, Date from) {
  auto select = database.prepare(
      "SELECT min(p.event), max(p.event) FROM call JOIN publication p USING (service_point, date)"
      " WHERE call.resident = ?1 AND date >= ?3 AND coalesce(call.withdrawn, ?2 + 1) > ?2"
      " GROUP BY service_point, date");
  select.bind(1, id);
  select.bind(2, event);
  select.bind(3, stored(from));
  auto answer = CalledAhead::no;
  while (select.step()) {
    const bool was_published = select.integer(0) <= event;
    const bool amended_since = select.integer(1) > event;
    if (was_published && !amended_since) return CalledAhead::yes;
    if (was_published) answer = CalledAhead::perhaps;
  }
  return answer;
}

}  // namespace rekam
