#include "rekam/intake/outcome_list.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/cell_reader.hpp"
#include "rekam/intake/clock_cell.hpp"
#include "rekam/intake/service_point_list.hpp"
#include "rekam/record/date_reading.hpp"
#include "rekam/record/read_number.hpp"

#include <charconv>

namespace rekam {

namespace {

enum OutcomeColumn : std::size_t { point, date, nik, resident, seat, outcome, minutes, note };
enum OutageColumn : std::size_t { outage_point, outage_date, from, to, cause };

constexpr int kMostSeats = 100'000;
constexpr int kMostMinutes = 24 * 60;

std::optional<int> read_count(std::string_view text, int most) {
  int value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (trouble != std::errc{} || value < 0 || value > most) return {};
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  return rest.empty() || rest == ".0" ? std::optional{value} : std::nullopt;
}

/// By NIK, resident number or seat, the most exact first; false when none can be read.
bool read_whom(const TableRow& row, OutcomeRow& read, std::vector<Finding>& findings) {
  CellReader cells{row, outcome_columns(), findings};
  read.of.resident_no = ResidentNo::parse(row[nik]);
  if (read.of.resident_no) return true;
  if (!says_nothing(row[nik])) {
    read.of.nik = read_nik(row[nik], row.kind(nik), findings);
    if (read.of.nik) return true;
  }
  if (!says_nothing(row[resident])) {
    read.of.resident_no = ResidentNo::parse(row[resident]);
    if (read.of.resident_no) return true;
    cells.doubt(resident);
  }
  if (!says_nothing(row[seat])) {
    read.seat = read_count(row[seat], kMostSeats);
    if (read.seat) return true;
    cells.doubt(seat);
  }
  if (findings.empty()) findings.push_back({FindingCode::row_names_nobody, Field::none, {}, {}});
  return false;
}

void doubt_outcome(const TableRow& row, std::vector<Finding>& findings) {
  const auto meant = nearest_case_outcome(row[outcome]);
  findings.push_back({FindingCode::call_outcome_word, Field::none, std::string{row[outcome]},
                      meant ? "is '" + std::string{*meant} + "' meant?" : std::string{}});
}

}  // namespace

std::span<const ListColumn> outcome_columns() {
  static const std::vector<ListColumn> columns{
      {"service_point", {"tempat perekaman", "tempat_perekaman", "tempat"}, Presence::optional},
      {"date", {"tanggal", "tgl", "hari"}, Presence::optional},
      {"nik", {"no_nik", "no. ktp"}, Presence::optional},
      {"resident_no", {"nomor penduduk", "no_penduduk", "kode"}, Presence::optional},
      {"seat", {"nomor urut", "no. urut", "no_urut"}, Presence::optional},
      {"outcome", {"hasil", "keterangan hasil"}, Presence::required},
      {"minutes", {"menit", "lama", "lama (menit)"}, Presence::optional},
      {"note", {"catatan", "keterangan"}, Presence::optional}};
  return columns;
}

std::span<const ListColumn> outage_columns() {
  static const std::vector<ListColumn> columns{
      {"service_point", {"tempat perekaman", "tempat_perekaman", "tempat"}, Presence::optional},
      {"date", {"tanggal", "tgl"}, Presence::required},
      {"from", {"dari", "mulai", "pukul"}, Presence::required},
      {"to", {"sampai", "sampai pukul", "selesai", "until"}, Presence::optional},
      {"cause", {"sebab", "penyebab"}, Presence::optional}};
  return columns;
}

Reports reports_of(const TableRow& row) {
  const bool empty =
      says_nothing(row[outcome]) && says_nothing(row[minutes]) && says_nothing(row[note]);
  return empty ? Reports::nothing : Reports::something;
}

std::optional<OutcomeDay> outcome_day_of(const TableRow& row) {
  const auto day = read_date(row[date], usual_date_forms()).date;
  if (!day || says_nothing(row[point])) return {};
  return OutcomeDay{service_point_code(row[point]), *day};
}

std::optional<OutcomeRow> read_outcome_row(const TableRow& row, std::vector<Finding>& findings) {
  OutcomeRow read;
  if (!says_nothing(row[point])) read.service_point = service_point_code(row[point]);
  if (!says_nothing(row[date])) {
    read.date = read_date(row[date], usual_date_forms()).date;
    if (!read.date) {
      findings.push_back({FindingCode::call_day, Field::none, std::string{row[date]}, {}});
      return {};
    }
  }
  read.outcome = parse_case_outcome(row[outcome]);
  const bool named = read_whom(row, read, findings);
  // What is odd about the number matters no more: somebody is meant, or nobody.
  if (named) findings.clear();
  if (!read.outcome) doubt_outcome(row, findings);
  if (!named) return {};
  if (!says_nothing(row[minutes])) {
    read.minutes = read_count(row[minutes], kMostMinutes);
    if (!read.minutes) CellReader{row, outcome_columns(), findings}.doubt(minutes);
  }
  read.note = row[note];
  return read;
}

std::optional<OutageRow> read_outage_row(const TableRow& row, std::vector<Finding>& findings) {
  CellReader cells{row, outage_columns(), findings};
  OutageRow read;
  const std::string everywhere = fold(row[outage_point]);
  if (!says_nothing(row[outage_point]) && everywhere != "ALL" && everywhere != "SEMUA")
    read.service_point = service_point_code(row[outage_point]);
  const auto day = read_date(row[outage_date], usual_date_forms()).date;
  if (!day)
    findings.push_back({FindingCode::call_day, Field::none, std::string{row[outage_date]}, {}});
  const auto begins = read_clock_cell(row[from], row.kind(from));
  if (!begins) cells.doubt(from);
  if (!says_nothing(row[to])) {
    read.until = read_clock_cell(row[to], row.kind(to));
    if (!read.until || (begins && *read.until <= *begins)) {
      cells.doubt(to);
      return {};
    }
  }
  if (!day || !begins) return {};
  read.date = *day;
  read.from = *begins;
  read.cause = row[cause];
  return read;
}

}  // namespace rekam
