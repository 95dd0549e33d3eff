#include "rekam/intake/calendar_list.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/built_in_table.hpp"
#include "rekam/intake/clock_cell.hpp"
#include "rekam/intake/service_point_list.hpp"
#include "rekam/record/date_reading.hpp"

#include <array>
#include <string>
#include <string_view>

namespace rekam {

namespace {

enum Column : std::size_t { date, kind, scope, name, decree, known_from, opens, closes };

constexpr std::string_view kUnverified = "unverified";

/// The cells of one row, each read as what its column holds. A bad value becomes a finding.
class Cells {
 public:
  Cells(const TableRow& row, std::vector<Finding>& findings) : row_(row), findings_(findings) {}

  Date required_date(Column column) {
    const auto reading = read_date(row_[column], usual_date_forms());
    if (!reading.date) doubt(column);
    return reading.date.value_or(Date{});
  }

  Date date_or(Column column, Date usual) {
    return row_[column].empty() ? usual : required_date(column);
  }

  DayKind day_kind() {
    static constexpr std::array<std::string_view, 12> words{
        "holiday", "cuti_bersama", "working", "closed", "ordinary", "deadline",
        "libur",   "cuti bersama", "kerja",   "tutup",  "biasa",    "batas waktu"};
    const auto read = parse_day_kind(row_[kind]);
    if (read) return *read;
    const auto meant = nearest(row_[kind], words);
    doubt(kind, meant ? ": is '" + std::string{*meant} + "' meant?" : std::string{});
    return DayKind::ordinary;
  }

  std::optional<std::string> point() const {
    const std::string folded = fold(row_[scope]);
    if (folded.empty() || folded == "ALL" || folded == "SEMUA") return {};
    return service_point_code(row_[scope]);
  }

  std::optional<ClockTime> time(Column column) {
    const auto read = read_clock_cell(row_[column], row_.kind(column));
    if (!read && !row_[column].empty()) doubt(column);
    return read;
  }

  void doubt(Column column, const std::string& more = {}) {
    findings_.push_back({FindingCode::row_value, Field::none, std::string{row_[column]},
                         std::string{calendar_columns()[column].name} + more});
  }

 private:
  const TableRow& row_;
  std::vector<Finding>& findings_;
};

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
  const std::size_t known_before = findings.size();
  Cells cells{row, findings};
  CalendarRow day;
  day.date = cells.required_date(date);
  day.kind = cells.day_kind();
  day.scope = cells.point();
  day.name = row[name];
  day.decree = row[decree].empty() ? kUnverified : row[decree];
  day.known_from = cells.date_or(known_from, today);
  day.opens = cells.time(opens);
  day.closes = cells.time(closes);
  if (day.opens && day.closes && *day.closes <= *day.opens) cells.doubt(closes);
  if (findings.size() != known_before) return {};
  return day;
}

const std::vector<CalendarRow>& built_in_calendar() {
  static const auto rows =
      read_built_in_table<CalendarRow>("calendar.csv", calendar_columns(), &read_built_in_row);
  return rows;
}

}  // namespace rekam
