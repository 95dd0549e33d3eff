#include "rekam/registry/call_scan.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

namespace rekam {

namespace {

// Kept from looking people up in another order than that of the seats, which would sort all calls.
constexpr std::string_view kSelect =
    "SELECT c.service_point, c.date, c.seat, t.session, t.station, c.resident, c.attempt,"
    " c.due_from, c.received_day, c.received_minute, c.receipt_no, c.live, c.outcome IS NOT NULL,"
    " c.printed, r.resident_no, s.no_kk, s.kecamatan, s.desa, c.not_before, c.head_start"
    " FROM call c"
    " CROSS JOIN seat t USING (service_point, date, seat)"
    " LEFT JOIN resident r ON r.id = c.resident LEFT JOIN standing s ON s.id = c.resident"
    " ORDER BY c.service_point, c.date, c.seat, c.attempt";

void read_call(const Statement& row, CallRow& call) {
  call.service_point = row.text(0);
  call.date = date_at(row, 1);
  call.seat = static_cast<int>(row.integer(2));
  call.session = time_at(row, 3);
  call.station = static_cast<int>(row.integer(4));
  call.resident = row.integer(5);
  call.attempt = static_cast<int>(row.integer(6));
  call.due_from = date_at(row, 7);
  call.received.reset();
  if (!row.is_null(8)) call.received = Moment{date_at(row, 8), optional_time_at(row, 9)};
  call.receipt_no = row.text(10);
}

}  // namespace

void for_each_call(Database& database, const VisitCall& visit) {
  auto select = database.prepare(kSelect);
  ScannedCall scanned;
  while (select.step()) {
    read_call(select, scanned.call);
    scanned.state = select.integer(11) != 0   ? CallState::live
                    : select.integer(12) != 0 ? CallState::ended
                                              : CallState::cancelled;
    scanned.printed = select.text(13);
    scanned.resident_no = select.text(14);
    scanned.no_kk.reset();
    if (const auto card = select.optional_integer(15))
      scanned.no_kk = HouseholdCardNumber::of_value(static_cast<std::uint64_t>(*card));
    scanned.kecamatan = optional_region_at(select, 16);
    scanned.desa = optional_region_at(select, 17);
    scanned.call.not_before = optional_date_at(select, 18);
    scanned.call.head_start = static_cast<int>(select.integer(19));
    visit(scanned);
  }
}

}  // namespace rekam
