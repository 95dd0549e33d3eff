#include "rekam/office/reference.hpp"

#include "rekam/base/message.hpp"
#include "rekam/intake/calendar_list.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/registry/reference_store.hpp"
#include "rekam/registry/registry.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace rekam {

namespace {

/// The imported rows, and those compiled in whose key was not imported.
template <typename Row, typename KeyOf>
std::vector<Row> with_built_in(std::vector<Row> rows, const std::vector<Row>& built_in,
                               KeyOf key_of) {
  std::set<decltype(key_of(rows.front()))> imported;
  for (const auto& row : rows) imported.insert(key_of(row));
  for (const auto& row : built_in)
    if (!imported.contains(key_of(row))) rows.push_back(row);
  return rows;
}

std::pair<std::string, RegionCode> key_of_region(const RegionRow& row) {
  return {row.edition, row.code};
}

auto key_of_day(const CalendarRow& row) {
  return std::tuple{row.date, row.scope, row.known_from, row.kind};
}

std::vector<CalendarRow> all_calendar_rows(Registry& registry) {
  return with_built_in(calendar_rows(registry.database()), built_in_calendar(), key_of_day);
}

}  // namespace

CodeBook built_in_code_book() { return CodeBook{built_in_regions()}; }

CodeBook code_book(Registry& registry) {
  const auto imported = region_rows(registry.database());
  std::map<std::string, Date> first_days;
  for (const auto& row : imported) first_days.try_emplace(row.edition, row.valid_from);
  auto rows = with_built_in(imported, built_in_regions(), key_of_region);
  for (auto& row : rows)
    row.valid_from = first_days.try_emplace(row.edition, row.valid_from).first->second;
  return CodeBook{rows};
}

WorkingCalendar working_calendar(Registry& registry, CutiBersama cuti_bersama) {
  return {all_calendar_rows(registry), cuti_bersama};
}

std::optional<Date> last_holiday(Registry& registry, Date known_on) {
  std::optional<Date> last;
  for (const auto& row : all_calendar_rows(registry)) {
    const bool holiday = row.kind == DayKind::holiday || row.kind == DayKind::cuti_bersama;
    if (holiday && row.known_from <= known_on && (!last || *last < row.date)) last = row.date;
  }
  return last;
}

std::optional<std::string> holidays_unknown(Registry& registry, Date day, Date known_on) {
  const auto year = std::chrono::year_month_day{day}.year();
  const auto last = last_holiday(registry, known_on);
  if (last && std::chrono::year_month_day{*last}.year() >= year) return {};
  return translated(
      "the calendar knows no holiday of {}; import the decree of that year with "
      "rekam-import calendar",
      static_cast<int>(year));
}

ServicePoints service_points(Registry& registry, const CodeBook& code_book, Date on) {
  return {service_point_rows(registry.database()),
          code_book.list(RegionLevel::kecamatan, registry.office().kabupaten, on)};
}

std::set<std::string> all_points(Registry& registry, Date on) {
  const auto codes = service_points(registry, code_book(registry), on).codes();
  return {codes.begin(), codes.end()};
}

}  // namespace rekam
