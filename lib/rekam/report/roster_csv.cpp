#include "rekam/report/roster_csv.hpp"

#include "rekam/base/error.hpp"
#include "rekam/table/csv_reader.hpp"
#include "rekam/table/csv_writer.hpp"

#include <charconv>

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

RosterLine read_roster_line(const std::string& line) {
  constexpr std::size_t kColumns = 20;
  CsvReader reader{bytes_of(line, "registry"), CsvFormat{',', {}}};
  const Row* row = reader.next();
  if (row == nullptr || row->cells.size() != kColumns)
    fail(ErrorKind::database, "a printed line of a roster is damaged; see rekam-registry verify");
  const auto cell = [row](std::size_t column) { return std::string{row->cells[column]}; };
  const auto number = [row](std::size_t column) {
    int value = 0;
    const auto text = row->cells[column];
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  RosterLine read;
  read.service_point = cell(0);
  read.date = parse_iso_date(row->cells[1]).value_or(Date{});
  read.session = parse_clock_time(row->cells[2]).value_or(ClockTime{});
  read.seat = number(3);
  read.nik = cell(4);
  read.no_kk = cell(5);
  read.name = cell(6);
  read.sex = cell(7);
  read.birth_date = parse_iso_date(row->cells[8]);
  read.kecamatan_code = cell(9);
  read.desa_code = cell(10);
  read.desa = cell(11);
  read.rt = cell(12);
  read.rw = cell(13);
  read.papers_received = parse_moment(row->cells[14]);
  read.receipt_no = cell(15);
  read.attempt = number(16);
  read.status = row->cells[17] == "published" ? "published" : "draft";
  read.station = number(18);
  read.resident_no = cell(19);
  return read;
}

}  // namespace rekam
