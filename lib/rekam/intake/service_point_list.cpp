#include "rekam/intake/service_point_list.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/clock_cell.hpp"
#include "rekam/record/date_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rekam {

namespace {

enum Column : std::size_t {
  service_point,
  name,
  kind,
  serves,
  stations,
  daily_capacity,
  opens,
  closes,
  weekdays,
  from,
  until,
  place,
  address
};

constexpr int kMostStations = 99;
constexpr int kMostPeople = 500;

bool is_served_level(RegionCode code) {
  return code.level() == RegionLevel::kecamatan || code.level() == RegionLevel::desa;
}

std::optional<RegionCode> parse_served(std::string_view text) {
  const auto code = RegionCode::parse(text);
  return code && is_served_level(*code) ? code : std::nullopt;
}

/// The cells of one row, each read as what its column holds. A bad value becomes a finding.
class Cells {
 public:
  Cells(const TableRow& row, std::vector<Finding>& findings) : row_(row), findings_(findings) {}

  std::string text(Column column) const { return std::string{row_[column]}; }

  Date required_date(Column column) {
    const auto reading = read_date(row_[column], usual_date_forms());
    if (!reading.date) doubt(column);
    return reading.date.value_or(Date{});
  }

  std::optional<Date> optional_date(Column column) {
    const auto reading = read_date(row_[column], usual_date_forms());
    if (reading.trouble != DateTrouble::none && reading.trouble != DateTrouble::missing)
      doubt(column);
    return reading.date;
  }

  int number(Column column, int least, int most, int usual) {
    const auto text = row_[column];
    if (text.empty()) return usual;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || value < least || value > most) doubt(column);
    return value;
  }

  ClockTime time(Column column, ClockTime usual) {
    return parsed(column, read_clock_cell(row_[column], row_.kind(column)), usual);
  }

  ServicePointKind point_kind() {
    static constexpr std::array<std::string_view, 5> words{"fixed", "mobile", "tetap", "mobil",
                                                           "keliling"};
    const auto read = parse_service_point_kind(row_[kind]);
    if (read || row_[kind].empty()) return read.value_or(ServicePointKind::fixed);
    const auto meant = nearest(row_[kind], words);
    doubt(kind, row_[kind], meant ? ": is '" + std::string{*meant} + "' meant?" : std::string{});
    return ServicePointKind::fixed;
  }

  Weekdays open_weekdays() {
    return parsed(weekdays, Weekdays::parse(row_[weekdays]), Weekdays::monday_to_friday());
  }

  std::vector<RegionCode> served(const std::string& own_code) {
    std::vector<RegionCode> codes;
    std::string list{row_[serves]};
    std::replace(list.begin(), list.end(), ',', ';');
    for (const auto piece : split(list, ';')) {
      const auto code = parse_served(piece);
      if (!code && !piece.empty()) doubt(serves, piece);
      if (code && std::find(codes.begin(), codes.end(), *code) == codes.end())
        codes.push_back(*code);
    }
    if (!list.empty()) return codes;
    const auto own = parse_served(own_code);
    if (!own) doubt(serves);
    return own ? std::vector{*own} : codes;
  }

  void doubt(Column column) { doubt(column, row_[column]); }

 private:
  template <typename Value>
  Value parsed(Column column, const std::optional<Value>& read, Value usual) {
    if (!read && !row_[column].empty()) doubt(column);
    return read.value_or(usual);
  }

  void doubt(Column column, std::string_view value, const std::string& more = {}) {
    findings_.push_back({FindingCode::row_value, Field::none, std::string{value},
                         std::string{service_point_columns()[column].name} + more});
  }

  const TableRow& row_;
  std::vector<Finding>& findings_;
};

/// The code stands in file names, in events, and in lists that blanks part; `all` means every
/// point.
bool is_point_code(std::string_view code) {
  constexpr std::size_t kLongest = 40;
  const auto plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
           c == '-' || c == '_';
  };
  const std::string folded = fold(code);
  return !code.empty() && code.size() <= kLongest && code.front() != '.' && folded != "ALL" &&
         folded != "SEMUA" && std::all_of(code.begin(), code.end(), plain) &&
         without_long_numbers(code) == code;
}

}  // namespace

std::span<const ListColumn> service_point_columns() {
  static const std::vector<ListColumn> columns{
      {"service_point", {"tempat perekaman", "kode tempat", "kode"}, Presence::required},
      {"name", {"nama", "nama tempat"}, Presence::optional},
      {"kind", {"jenis"}, Presence::optional},
      {"serves", {"melayani", "wilayah layanan"}, Presence::optional},
      {"stations", {"alat", "jumlah alat", "stasiun"}, Presence::optional},
      {"daily_capacity",
       {"kapasitas harian", "kapasitas", "kapasitas per hari"},
       Presence::optional},
      {"opens", {"buka", "jam buka"}, Presence::optional},
      {"closes", {"tutup", "jam tutup"}, Presence::optional},
      {"weekdays", {"hari", "hari layanan", "hari kerja"}, Presence::optional},
      {"from", {"dari", "mulai", "berlaku dari", "berlaku mulai"}, Presence::required},
      {"until", {"sampai", "berlaku sampai"}, Presence::optional},
      {"place", {"lokasi", "tempat"}, Presence::optional},
      {"address", {"alamat"}, Presence::optional}};
  return columns;
}

std::optional<ServicePointRow> read_service_point_row(const TableRow& row,
                                                      std::vector<Finding>& findings) {
  const std::size_t known_before = findings.size();
  Cells cells{row, findings};
  ServicePointRow point;
  point.code = service_point_code(row[service_point]);
  if (!is_point_code(point.code)) cells.doubt(service_point);
  point.name = cells.text(name);
  point.kind = cells.point_kind();
  point.serves = cells.served(point.code);
  point.stations = cells.number(stations, 0, kMostStations, point.stations);
  point.daily_capacity = cells.number(daily_capacity, 1, kMostPeople, point.daily_capacity);
  point.opens = cells.time(opens, point.opens);
  point.closes = cells.time(closes, point.closes);
  point.weekdays = cells.open_weekdays();
  point.from = cells.required_date(from);
  point.until = cells.optional_date(until);
  point.place = cells.text(place);
  point.address = cells.text(address);
  if (findings.size() == known_before && point.closes <= point.opens) cells.doubt(closes);
  if (findings.size() == known_before && point.until && *point.until < point.from)
    cells.doubt(until);
  if (findings.size() != known_before) return {};
  return point;
}

std::string service_point_code(std::string_view text) {
  const auto code = parse_served(text);
  return code ? code->text() : std::string{text};
}

}  // namespace rekam
