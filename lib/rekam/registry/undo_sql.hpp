// The SQL of undoing what lists told of people. ?1 is the list, ?2 the event that imported it.

#pragma once

#include <array>
#include <string_view>

namespace rekam {

/// Whom the list touched, and how: 1 added, 2 changed, 3 only confirmed.
inline constexpr std::array<std::string_view, 6> kFindTouched{
    "CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY, how INTEGER NOT NULL)",
    "DELETE FROM touched",
    // Provenance begins with the list that added the person.
    "INSERT INTO touched SELECT r.id, 1 FROM resident r WHERE r.list = ?1 AND NOT EXISTS"
    " (SELECT 1 FROM former_resident f WHERE f.event = ?2 AND f.resident = r.id"
    "  AND f.version = 1 AND f.content ->> '$.resident[9]' <> ?1)",
    "INSERT OR IGNORE INTO touched SELECT resident, 2 FROM former_resident WHERE event = ?2",
    "INSERT OR IGNORE INTO touched SELECT id, 2 FROM former_seen WHERE event = ?2",
    "INSERT OR IGNORE INTO touched SELECT r.id, 3 FROM confirmed c"
    " JOIN resident r ON r.id BETWEEN c.first AND c.last WHERE c.list = ?1"};

/// Later events that changed the same people or took over what the list had written.
inline constexpr std::string_view kLaterEvents =
    "SELECT event FROM former_resident WHERE event > ?2 AND"
    " (resident IN (SELECT id FROM touched) OR content ->> '$.resident[9]' = ?1)"
    " UNION SELECT event FROM former_seen WHERE event > ?2 AND"
    " (id IN (SELECT id FROM touched) OR list = ?1)";

/// Later lists that named the same people and had nothing to write, because this one had.
inline constexpr std::string_view kLaterLists =
    "SELECT c.list FROM confirmed c WHERE c.list > ?1 AND EXISTS"
    " (SELECT 1 FROM touched t WHERE t.id BETWEEN c.first AND c.last AND t.how < 3)"
    " UNION SELECT n.list FROM named_again n WHERE n.list > ?1 AND EXISTS"
    " (SELECT 1 FROM touched t WHERE t.id BETWEEN n.first AND n.last)"
    " UNION SELECT other.list FROM identity mine JOIN identity other"
    "  ON other.key = mine.key AND other.id <> mine.id"
    " WHERE mine.list = ?1 AND other.list > ?1 AND ?2 > 0";

inline constexpr std::string_view kCallsOfAdded =
    "SELECT d.service_point, date(d.date * 86400, 'unixepoch'), count(*)"
    " FROM call c JOIN service_day d USING (service_point, date)"
    " WHERE d.state <> 'draft' AND c.resident IN (SELECT id FROM touched WHERE how = 1)"
    " GROUP BY d.service_point, d.date";

inline constexpr std::string_view kDecidedOfAdded =
    "SELECT count(*) FROM standing WHERE superseded_by IS NOT NULL AND"
    " (id IN (SELECT id FROM touched WHERE how = 1)"
    "  OR superseded_by IN (SELECT id FROM touched WHERE how = 1))";

inline constexpr std::string_view kErasedSince =
    "SELECT count(*) FROM tombstone t WHERE EXISTS"
    " (SELECT 1 FROM json_each(t.lists) WHERE value = ?1)";

/// ?1 is the event: the first former version of the event is what was before it. What was decided
/// about doubles is no list's, and stays.
inline constexpr std::array<std::string_view, 8> kRestoreResidents{
    "UPDATE resident SET (nik, name, birth_place, relationship, mother_name, father_name, address,"
    " evidence_date, codes, list, line) = (SELECT content ->> '$.resident[0]',"
    " content ->> '$.resident[1]', content ->> '$.resident[2]', content ->> '$.resident[3]',"
    " content ->> '$.resident[4]', content ->> '$.resident[5]', content ->> '$.resident[6]',"
    " content ->> '$.resident[7]', content ->> '$.resident[8]', content ->> '$.resident[9]',"
    " content ->> '$.resident[10]' FROM former_resident f"
    " WHERE f.event = ?1 AND f.resident = resident.id AND f.version = 1)"
    " WHERE id IN (SELECT resident FROM former_resident WHERE event = ?1)",
    "UPDATE standing SET (kecamatan, desa, rw, rt, no_kk, birth_date, nik_birth_date, sex,"
    " marital_status, citizenship, life_status, life_until, life_rank, status, status_rank,"
    " status_from, status_until, provisional, reported_gone, life_from) = (SELECT"
    " content ->> '$.standing[0]', content ->> '$.standing[1]', content ->> '$.standing[2]',"
    " content ->> '$.standing[3]', content ->> '$.standing[4]', content ->> '$.standing[5]',"
    " content ->> '$.standing[6]', content ->> '$.standing[7]', content ->> '$.standing[8]',"
    " content ->> '$.standing[9]', content ->> '$.standing[10]', content ->> '$.standing[11]',"
    " content ->> '$.standing[12]', content ->> '$.standing[13]', content ->> '$.standing[14]',"
    " content ->> '$.standing[15]', content ->> '$.standing[16]', content ->> '$.standing[17]',"
    " content ->> '$.standing[18]', content ->> '$.standing[20]' FROM former_resident f"
    " WHERE f.event = ?1 AND f.resident = standing.id AND f.version = 1)"
    " WHERE id IN (SELECT resident FROM former_resident WHERE event = ?1)",
    "DELETE FROM doubtful_cell"
    " WHERE resident IN (SELECT resident FROM former_resident WHERE event = ?1)",
    "DELETE FROM older_field"
    " WHERE resident IN (SELECT resident FROM former_resident WHERE event = ?1)",
    "DELETE FROM evidence_run"
    " WHERE resident IN (SELECT resident FROM former_resident WHERE event = ?1)",
    "INSERT INTO doubtful_cell SELECT f.resident, j.value ->> '$[0]', j.value ->> '$[1]'"
    " FROM former_resident f, json_each(f.content, '$.doubtful') j"
    " WHERE f.event = ?1 AND f.version = 1",
    "INSERT INTO older_field SELECT f.resident, j.value ->> '$[0]', j.value ->> '$[1]'"
    " FROM former_resident f, json_each(f.content, '$.older') j"
    " WHERE f.event = ?1 AND f.version = 1",
    "INSERT INTO evidence_run (resident, from_date, until_date, rank, status, about) SELECT "
    "f.resident, j.value ->> '$[0]', j.value ->> '$[1]',"
    " j.value ->> '$[2]', j.value ->> '$[3]', j.value ->> '$[4]' FROM former_resident f,"
    " json_each(f.content, '$.runs') j WHERE f.event = ?1 AND f.version = 1"};

inline constexpr std::array<std::string_view, 4> kRestoreIdentities{
    "DELETE FROM identity WHERE (key, id) IN (SELECT key, id FROM former_seen WHERE event = ?1)",
    "INSERT INTO identity SELECT key, id, row_digest, list, sole FROM former_seen"
    " WHERE event = ?1 AND list <> 0",
    "DELETE FROM former_seen WHERE event = ?1", "DELETE FROM former_resident WHERE event = ?1"};

/// Their cells, fields and runs go with them.
inline constexpr std::array<std::string_view, 5> kRemoveAdded{
    "DELETE FROM listed_pair WHERE"
    " resident_a IN (SELECT resident_no FROM resident WHERE id IN"
    "  (SELECT id FROM touched WHERE how = 1))"
    " OR resident_b IN (SELECT resident_no FROM resident WHERE id IN"
    "  (SELECT id FROM touched WHERE how = 1))",
    "DELETE FROM identity WHERE id IN (SELECT id FROM touched WHERE how = 1)",
    "DELETE FROM resident_number WHERE resident IN (SELECT id FROM touched WHERE how = 1)",
    "DELETE FROM standing WHERE id IN (SELECT id FROM touched WHERE how = 1)",
    "DELETE FROM resident WHERE id IN (SELECT id FROM touched WHERE how = 1)"};

}  // namespace rekam
