// The SQL of erasing people; the temporary table `erased` holds their ids.

#pragma once

#include <array>
#include <string_view>

namespace rekam {

/// ?1: the person. Records that the clerk decided to be the same person go together.
inline constexpr std::array<std::string_view, 3> kFindErased{
    "CREATE TEMP TABLE IF NOT EXISTS erased (id INTEGER PRIMARY KEY)", "DELETE FROM erased",
    "INSERT INTO erased WITH RECURSIVE same(id) AS (VALUES (?1) UNION"
    " SELECT coalesce(s.superseded_by, s.id) FROM same JOIN standing s ON s.id = same.id UNION"
    " SELECT s.id FROM same JOIN standing s ON s.superseded_by = same.id) SELECT id FROM same"};

/// Lists that told of them.
inline constexpr std::string_view kListsOfErased =
    "SELECT json_group_array(list) FROM (SELECT list FROM resident WHERE id IN erased"
    " UNION SELECT content ->> '$.resident[9]' FROM former_resident WHERE resident IN erased"
    " UNION SELECT list FROM identity WHERE id IN erased"
    " UNION SELECT list FROM former_seen WHERE id IN erased AND list <> 0"
    " UNION SELECT CAST(substr(e.subject, 6) AS INTEGER) FROM event e WHERE e.kind = 'import'"
    "  AND (e.seq IN (SELECT event FROM former_resident WHERE resident IN erased)"
    "   OR e.seq IN (SELECT event FROM former_seen WHERE id IN erased))"
    " UNION SELECT c.list FROM confirmed c JOIN erased ON erased.id BETWEEN c.first AND c.last"
    " UNION SELECT list FROM receipt WHERE nik IN (SELECT key FROM identity WHERE id IN erased)"
    "  OR resident_no IN (SELECT resident_no FROM resident WHERE id IN erased)"
    "  OR no_kk IN (SELECT no_kk FROM standing WHERE id IN erased)"
    " UNION SELECT list FROM outcome WHERE resident IN erased"
    " UNION SELECT closed_by FROM call WHERE resident IN erased AND closed_by IS NOT NULL)";

inline constexpr std::string_view kNamesOfErased =
    "SELECT name FROM resident WHERE id IN erased UNION"
    " SELECT content ->> '$.resident[1]' FROM former_resident WHERE resident IN erased";
inline constexpr std::string_view kNiksOfErased =
    "SELECT printf('%016d', key) FROM identity WHERE id IN erased AND key > 0 UNION"
    " SELECT printf('%016d', key) FROM former_seen WHERE id IN erased AND key > 0";

inline constexpr std::string_view kDaysOfErased =
    "SELECT DISTINCT service_point, date FROM call JOIN service_day d USING (service_point, date)"
    " WHERE d.state <> 'draft' AND printed <> '' AND resident IN erased ORDER BY service_point, "
    "date";

/// A receipt by which the rest of the household keeps its place is then one for its card; any other
/// keeps only its number, so that nobody gets it again.
inline constexpr std::array<std::string_view, 2> kAnonymiseReceipts{
    "UPDATE OR REPLACE receipt SET nik = 0, resident_no = '', no_kk = coalesce((SELECT s.no_kk"
    "  FROM standing s WHERE s.id IN erased AND s.no_kk IN"
    "   (SELECT o.no_kk FROM standing o WHERE o.id NOT IN erased) LIMIT 1), 0)"
    " WHERE nik IN (SELECT key FROM identity WHERE id IN erased)"
    "  OR resident_no IN (SELECT resident_no FROM resident WHERE id IN erased)",
    "UPDATE OR REPLACE receipt SET no_kk = 0 WHERE no_kk IN"
    " (SELECT no_kk FROM standing WHERE id IN erased UNION"
    "  SELECT content ->> '$.standing[4]' FROM former_resident WHERE resident IN erased EXCEPT"
    "  SELECT no_kk FROM standing WHERE id NOT IN erased AND no_kk IS NOT NULL)"};

/// ?1: a NIK of theirs, as 16 digits. It may stand in a column that is not for it, such as the card
/// of the household.
inline constexpr std::array<std::string_view, 2> kRemoveStrayNik{
    "UPDATE standing SET no_kk = NULL WHERE no_kk = CAST(?1 AS INTEGER) AND id NOT IN erased",
    "UPDATE former_resident SET content = replace(content, ?1, 'null')"
    " WHERE instr(content, ?1) > 0 AND resident NOT IN erased"};

/// What people type or name may hold a NIK, in whatever groups.
struct FreeText {
  std::string_view select;  ///< the texts, each once
  std::string_view empty;   ///< ?1: one of them
};
inline constexpr std::array<FreeText, 4> kFreeTexts{
    {{"SELECT DISTINCT receipt_no FROM receipt",
      "UPDATE OR REPLACE receipt SET receipt_no = '' WHERE receipt_no = ?1"},
     {"SELECT DISTINCT note FROM outcome", "UPDATE outcome SET note = '' WHERE note = ?1"},
     {"SELECT DISTINCT file FROM list", "UPDATE list SET file = '' WHERE file = ?1"},
     {"SELECT DISTINCT why FROM duplicate_decision",
      "UPDATE duplicate_decision SET why = '' WHERE why = ?1"}}};

inline constexpr std::array<std::string_view, 3> kAnonymiseCalls{
    "UPDATE outcome SET resident = -resident, note = '' WHERE resident IN erased",
    "DELETE FROM call WHERE resident IN erased AND (service_point, date) IN"
    " (SELECT service_point, date FROM service_day WHERE state = 'draft')",
    "UPDATE call SET resident = -resident, live = 0, due_from = 0, not_before = NULL, head_start = "
    "0,"
    " received_day = NULL, received_minute = NULL, receipt_no = '', printed = ''"
    " WHERE resident IN erased"};

/// The figures of a closing stay as they were; whom they count nobody can tell any more.
inline constexpr std::array<std::string_view, 1> kAnonymiseClosings{
    "UPDATE closing_person SET resident_no = '#' || (SELECT r.id FROM resident r"
    "  WHERE r.resident_no = closing_person.resident_no)"
    " WHERE resident_no IN (SELECT resident_no FROM resident WHERE id IN erased)"};

/// Cells in doubt, older fields and status runs go with their resident.
inline constexpr std::array<std::string_view, 10> kRemoveErased{
    "DELETE FROM duplicate_decision WHERE"
    " resident_a IN (SELECT resident_no FROM resident WHERE id IN erased)"
    " OR resident_b IN (SELECT resident_no FROM resident WHERE id IN erased)",
    "DELETE FROM former_decision WHERE"
    " resident_a IN (SELECT resident_no FROM resident WHERE id IN erased)"
    " OR resident_b IN (SELECT resident_no FROM resident WHERE id IN erased)",
    "DELETE FROM listed_pair WHERE"
    " resident_a IN (SELECT resident_no FROM resident WHERE id IN erased)"
    " OR resident_b IN (SELECT resident_no FROM resident WHERE id IN erased)",
    "DELETE FROM settled_call WHERE resident IN erased OR now_of IN erased",
    "DELETE FROM former_resident WHERE resident IN erased",
    "DELETE FROM former_seen WHERE id IN erased",
    "DELETE FROM identity WHERE id IN erased",
    "DELETE FROM resident_number WHERE resident IN erased",
    "DELETE FROM standing WHERE id IN erased",
    "DELETE FROM resident WHERE id IN erased"};

}  // namespace rekam
