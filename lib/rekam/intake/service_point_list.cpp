#include "rekam/intake/service_point_list.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/cell_reader.hpp"

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

int read_number(CellReader& cells, const TableRow& row, Column column, int least, int most,
                int usual) {
  const auto text = row[column];
  if (text.empty()) return usual;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || value < least || value > most) cells.doubt(column);
  return value;
}

ServicePointKind read_kind(CellReader& cells, std::string_view text) {
  static constexpr std::array<std::string_view, 5> words{"fixed", "mobile", "tetap", "mobil",
                                                         "keliling"};
  const auto read = parse_service_point_kind(text);
  if (!read && !text.empty()) cells.doubt(kind, text, nearest(text, words));
  return read.value_or(ServicePointKind::fixed);
}

/// Without a list of them a point serves the kecamatan or desa whose code it has.
std::vector<RegionCode> read_served(CellReader& cells, std::string_view text,
                                    const std::string& own_code) {
  std::vector<RegionCode> codes;
  std::string list{text};
  std::replace(list.begin(), list.end(), ',', ';');
  for (const auto piece : split(list, ';')) {
    const auto code = parse_served(piece);
    if (!code && !piece.empty()) cells.doubt(Column::serves, piece);
    if (code && std::find(codes.begin(), codes.end(), *code) == codes.end()) codes.push_back(*code);
  }
  if (!list.empty()) return codes;
  const auto own = parse_served(own_code);
  if (!own) cells.doubt(Column::serves);
  return own ? std::vector{*own} : codes;
}

/// The code stands in file names, in events, and in lists that blanks part; `all` means every
/// point.
bool is_point_code(std::string_view code) {
  constexpr std::size_t kLongest = 40;
  const auto plain = [](char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
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
  CellReader cells{row, service_point_columns(), findings};
  ServicePointRow point;
  point.code = service_point_code(row[service_point]);
  if (!is_point_code(point.code)) cells.doubt(service_point);
  point.name = cells.text(name);
  point.kind = read_kind(cells, row[kind]);
  point.serves = read_served(cells, row[Column::serves], point.code);
  point.stations = read_number(cells, row, stations, 0, kMostStations, point.stations);
  point.daily_capacity =
      read_number(cells, row, daily_capacity, 1, kMostPeople, point.daily_capacity);
  point.opens = cells.time(opens).value_or(point.opens);
  point.closes = cells.time(closes).value_or(point.closes);
  const auto open_on = Weekdays::parse(row[weekdays]);
  if (!open_on && !row[weekdays].empty()) cells.doubt(weekdays);
  point.weekdays = open_on.value_or(Weekdays::monday_to_friday());
  point.from = cells.required_date(from);
  point.until = cells.optional_date(until);
  point.place = cells.text(place);
  point.address = cells.text(address);
  if (!cells.has_doubts() && point.closes <= point.opens) cells.doubt(closes);
  if (!cells.has_doubts() && point.until && *point.until < point.from) cells.doubt(until);
  if (cells.has_doubts()) return {};
  return point;
}

std::string service_point_code(std::string_view text) {
  const auto code = parse_served(text);
  return code ? code->text() : std::string{text};
}

}  // namespace rekam
