#include "rekam/intake/calendar_list.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/built_in_table.hpp"
#include "rekam/intake/cell_reader.hpp"
#include "rekam/intake/service_point_list.hpp"

#include <array>
#include <string>
#include <string_view>

namespace rekam {

namespace {

enum Column : std::size_t { date, kind, scope, name, decree, known_from, opens, closes };

constexpr std::string_view kUnverified = "unverified";

DayKind read_kind(CellReader& cells, std::string_view text) {
  static constexpr std::array<std::string_view, 12> words{
      "holiday", "cuti_bersama", "working", "closed", "ordinary", "deadline",
      "libur",   "cuti bersama", "kerja",   "tutup",  "biasa",    "batas waktu"};
  const auto read = parse_day_kind(text);
  if (!read) cells.doubt(kind, text, nearest(text, words));
  return read.value_or(DayKind::ordinary);
}

std::optional<std::string> read_scope(std::string_view text) {
  const std::string folded = fold(text);
  if (folded.empty() || folded == "ALL" || folded == "SEMUA") return {};
  return service_point_code(text);
}

std::optional<CalendarRow> read_built_in_row(const TableRow& row, std::vector<Finding>& findings) {
  return read_calendar_row(row, Date{}, findings);
}

}  // namespace

std::span<const ListColumn> calendar_columns() {
  static const std::vector<ListColumn> columns{
      {"date", {"tanggal", "tgl"}, Presence::required},
      {"kind", {"jenis", "jenis hari"}, Presence::required},
      {"scope",
       {"cakupan", "berlaku untuk", "tempat perekaman", "service_point"},
       Presence::optional},
      {"name", {"nama", "nama hari", "keterangan"}, Presence::optional},
      {"decree", {"dasar hukum", "keputusan", "skb"}, Presence::optional},
      {"known_from",
       {"diketahui sejak", "diketahui dari", "tanggal keputusan"},
       Presence::optional},
      {"opens", {"buka", "jam buka"}, Presence::optional},
      {"closes", {"tutup", "jam tutup"}, Presence::optional}};
  return columns;
}

std::optional<CalendarRow> read_calendar_row(const TableRow& row, Date today,
                                             std::vector<Finding>& findings) {
  CellReader cells{row, calendar_columns(), findings};
  CalendarRow day;
  day.date = cells.required_date(date);
  day.kind = read_kind(cells, row[kind]);
  day.scope = read_scope(row[scope]);
  day.name = row[name];
  day.decree = row[decree].empty() ? kUnverified : row[decree];
  day.known_from = row[known_from].empty() ? today : cells.required_date(known_from);
  day.opens = cells.time(opens);
  day.closes = cells.time(closes);
  if (day.opens && day.closes && *day.closes <= *day.opens) cells.doubt(closes);
  if (cells.has_doubts()) return {};
  return day;
}

const std::vector<CalendarRow>& built_in_calendar() {
  static const auto rows =
      read_built_in_table<CalendarRow>("calendar.csv", calendar_columns(), &read_built_in_row);
  return rows;
}

}  // namespace rekam
