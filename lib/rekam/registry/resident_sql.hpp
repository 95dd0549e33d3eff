// The SQL of ResidentStore.

#pragma once

#include <string_view>

namespace rekam {

inline constexpr std::string_view kFindIdentity =
    "SELECT id, row_digest, list, sole FROM identity WHERE key = ?";
inline constexpr std::string_view kFindHousehold =
    "SELECT id FROM standing WHERE no_kk = ? ORDER BY id";
inline constexpr std::string_view kFindProvisional =
    "SELECT id FROM standing WHERE no_kk = ? AND provisional = 1 ORDER BY id";
inline constexpr std::string_view kCardsWithoutNik =
    "SELECT no_kk FROM standing WHERE provisional = 1 AND no_kk IS NOT NULL";
inline constexpr std::string_view kFindNumber =
    "SELECT resident FROM resident_number WHERE resident_no = ?";

inline constexpr std::string_view kLoadResident =
    "SELECT r.nik, r.name, r.birth_place, r.relationship, r.mother_name, r.father_name, r.address,"
    " r.evidence_date, s.kecamatan, s.desa, s.rw, s.rt, s.no_kk, s.birth_date, s.sex,"
    " s.marital_status, s.citizenship, s.life_status, s.life_rank, s.life_from, s.life_until, "
    "s.status,"
    " s.status_rank, s.status_from, s.status_until"
    " FROM resident r JOIN standing s ON s.id = r.id WHERE r.id = ?";
inline constexpr std::string_view kLoadCells =
    "SELECT field, text FROM doubtful_cell WHERE resident = ? ORDER BY field";
inline constexpr std::string_view kLoadOlder =
    "SELECT field, date FROM older_field WHERE resident = ? ORDER BY field";
inline constexpr std::string_view kLoadRuns =
    "SELECT from_date, until_date, rank, status, about FROM evidence_run WHERE resident = ?"
    " ORDER BY about, from_date, rank";

inline constexpr std::string_view kProvenance =
    "SELECT list, line, codes FROM resident WHERE id = ?";
inline constexpr std::string_view kLoadConfirmed =
    "SELECT newest FROM confirmation WHERE id = ? AND newest IS NOT NULL";

inline constexpr std::string_view kInsertIdentity = "INSERT INTO identity VALUES (?, ?, ?, ?, ?)";
/// Inserts nothing when somebody has the number.
inline constexpr std::string_view kInsertNumber =
    "INSERT OR IGNORE INTO resident_number VALUES (?, ?)";
inline constexpr std::string_view kUpdateNumber =
    "UPDATE resident SET resident_no = ? WHERE id = ?";
inline constexpr std::string_view kUpdateResident =
    "UPDATE resident SET nik = ?, name = ?, birth_place = ?, relationship = ?, mother_name = ?,"
    " father_name = ?, address = ?, evidence_date = ?, codes = ?, list = ?, line = ? WHERE id = ?";
inline constexpr std::string_view kUpdateStanding =
    "UPDATE standing SET kecamatan = ?, desa = ?, rw = ?, rt = ?, no_kk = ?, birth_date = ?,"
    " nik_birth_date = ?, sex = ?, marital_status = ?, citizenship = ?, life_status = ?,"
    " life_rank = ?, life_from = ?, life_until = ?, status = ?, status_rank = ?, status_from = ?,"
    " status_until = ?, provisional = ? WHERE id = ?";
inline constexpr std::string_view kUpdateIdentity =
    "INSERT INTO identity (key, id, row_digest, list, sole) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (key, id) DO UPDATE SET row_digest = excluded.row_digest,"
    " list = excluded.list, sole = excluded.sole";
/// What the event finds, once; list 0 when there is no entry yet.
inline constexpr std::string_view kKeepSeen =
    "INSERT INTO former_seen (event, key, id, row_digest, list, sole)"
    " SELECT ?1, ?2, ?3, coalesce(i.row_digest, 0), coalesce(i.list, 0), coalesce(i.sole, 0)"
    " FROM (SELECT 1) LEFT JOIN identity i ON i.key = ?2 AND i.id = ?3 WHERE true"
    " ON CONFLICT DO NOTHING";
inline constexpr std::string_view kKeepSole =
    "INSERT INTO former_seen (event, key, id, row_digest, list, sole)"
    " SELECT ?1, key, id, row_digest, list, sole FROM identity"
    " WHERE key = ?2 AND id = ?3 AND sole = 1 ON CONFLICT DO NOTHING";
inline constexpr std::string_view kNameAgain =
    "INSERT INTO named_again (list, first, last) VALUES (?1, ?2, ?2) ON CONFLICT DO NOTHING";
inline constexpr std::string_view kMarkNotSole =
    "UPDATE identity SET sole = 0 WHERE key = ? AND id = ? AND sole = 1";

inline constexpr std::string_view kInsertCell =
    "INSERT INTO doubtful_cell (resident, field, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
inline constexpr std::string_view kInsertOlder =
    "INSERT INTO older_field (resident, field, date) VALUES (?, ?, ?)";
inline constexpr std::string_view kInsertRun =
    "INSERT INTO evidence_run (resident, from_date, until_date, rank, status, about)"
    " VALUES (?, ?, ?, ?, ?, ?)";
inline constexpr std::string_view kDeleteCells = "DELETE FROM doubtful_cell WHERE resident = ?";
inline constexpr std::string_view kDeleteOlder = "DELETE FROM older_field WHERE resident = ?";
inline constexpr std::string_view kDeleteRuns = "DELETE FROM evidence_run WHERE resident = ?";

inline constexpr std::string_view kKeepFormer =
    "INSERT INTO former_resident (event, resident, version, content)"
    " SELECT ?1, r.id,"
    " 1 + (SELECT count(*) FROM former_resident WHERE event = ?1 AND resident = ?2),"
    " json_object("
    "  'resident', json_array(r.nik, r.name, r.birth_place, r.relationship, r.mother_name,"
    "   r.father_name, r.address, r.evidence_date, r.codes, r.list, r.line),"
    "  'standing', json_array(s.kecamatan, s.desa, s.rw, s.rt, s.no_kk, s.birth_date,"
    "   s.nik_birth_date, s.sex, s.marital_status, s.citizenship, s.life_status, s.life_until,"
    "   s.life_rank, s.status, s.status_rank, s.status_from, s.status_until, s.provisional,"
    "   s.reported_gone, s.superseded_by, s.life_from),"
    "  'doubtful', (SELECT json_group_array(json_array(field, text)) FROM doubtful_cell"
    "   WHERE resident = ?2),"
    "  'older', (SELECT json_group_array(json_array(field, date)) FROM older_field"
    "   WHERE resident = ?2),"
    "  'runs', (SELECT json_group_array(json_array(from_date, until_date, rank, status, about))"
    "   FROM evidence_run WHERE resident = ?2))"
    " FROM resident r JOIN standing s ON s.id = r.id WHERE r.id = ?2";

}  // namespace rekam
