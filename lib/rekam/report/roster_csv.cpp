#include "rekam/report/roster_csv.hpp"

#include "rekam/table/csv_writer.hpp"

namespace rekam {

std::string roster_header() {
  return csv_line({"service_point", "date",    "session", "seat",       "nik",
                   "no_kk",         "name",    "sex",     "birth_date", "kecamatan_code",
                   "desa_code",     "desa",    "rt",      "rw",         "papers_received",
                   "receipt_no",    "attempt", "status",  "station",    "resident_no"});
}

std::string roster_line(const RosterLine& line) {
  const std::string date = to_iso(line.date);
  const std::string session = to_text(line.session);
  const std::string seat = std::to_string(line.seat);
  const std::string birth = line.birth_date ? to_iso(*line.birth_date) : std::string{};
  const std::string received =
      line.papers_received ? to_text(*line.papers_received) : std::string{};
  const std::string attempt = std::to_string(line.attempt);
  const std::string station = std::to_string(line.station);
  return csv_line({line.service_point, date,      session,     seat,    line.nik,
                   line.no_kk,         line.name, line.sex,    birth,   line.kecamatan_code,
                   line.desa_code,     line.desa, line.rt,     line.rw, received,
                   line.receipt_no,    attempt,   line.status, station, line.resident_no});
}

}  // namespace rekam
