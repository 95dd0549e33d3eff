#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/undo_parts.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <string_view>

namespace rekam {

namespace {

/// Receipts of later lists that name people whom this one added; `touched` holds those.
constexpr std::string_view kReceiptsOfAdded =
    "SELECT DISTINCT p.list FROM receipt p WHERE p.list > ?1 AND ("
    " p.nik IN (SELECT key FROM identity WHERE id IN (SELECT id FROM touched WHERE how = 1))"
    " OR p.resident_no IN"
    "  (SELECT resident_no FROM resident WHERE id IN (SELECT id FROM touched WHERE how = 1))"
    " OR p.no_kk IN"
    "  (SELECT no_kk FROM standing WHERE id IN (SELECT id FROM touched WHERE how = 1)"
    "   EXCEPT SELECT no_kk FROM standing"
    "    WHERE id NOT IN (SELECT id FROM touched WHERE how = 1)))";

/// Published calls that were made on receipts of this list.
constexpr std::string_view kCallsOnReceipts =
    "WITH mine AS (SELECT p.received_day, p.receipt_no,"
    "  CASE WHEN p.no_kk <> 0 THEN p.no_kk ELSE s.no_kk END AS no_kk, s.id"
    " FROM receipt p LEFT JOIN standing s ON s.id = CASE"
    "  WHEN p.nik <> 0 THEN (SELECT min(id) FROM identity WHERE key = p.nik)"
    "  WHEN p.resident_no <> '' THEN (SELECT resident FROM resident_number"
    "   WHERE resident_no = p.resident_no) END WHERE p.list = ?1)"
    " SELECT d.service_point, date(d.date * 86400, 'unixepoch'), count(*)"
    " FROM call c JOIN service_day d USING (service_point, date)"
    " JOIN standing t ON t.id = c.resident"
    " WHERE d.state <> 'draft' AND d.event > ?2 AND c.live = 1 AND EXISTS (SELECT 1 FROM mine"
    "  WHERE mine.received_day = c.received_day AND mine.receipt_no = c.receipt_no"
    "  AND (mine.no_kk = t.no_kk OR mine.id = t.id))"
    " GROUP BY d.service_point, d.date";

}  // namespace

void find_resting_receipts(Resting& resting) {
  auto lists = resting.database().prepare(kReceiptsOfAdded);
  lists.bind(1, resting.list().number);
  while (lists.step()) resting.add_list(lists.integer(0));
  auto calls = resting.database().prepare(kCallsOnReceipts);
  calls.bind(1, resting.list().number);
  calls.bind(2, resting.list().event);
  while (calls.step())
    resting.add(fmt::format("{} published calls at {} on {} were made on papers that it brought",
                            calls.integer(2), calls.text(0), calls.text(1)));
}

void take_back_receipts(RegistryChange& change, const ImportedList& list) {
  auto remove = change.registry().database().prepare("DELETE FROM receipt WHERE list = ?");
  remove.bind(1, list.number);
  remove.run();
}

}  // namespace rekam
