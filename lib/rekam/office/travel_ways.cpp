#include "rekam/office/travel_ways.hpp"

#include "rekam/base/error.hpp"
#include "rekam/intake/table_list.hpp"
#include "rekam/office/kecamatan_choice.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace rekam {

namespace {

constexpr int kMostDays = 60;
enum Column : std::size_t { from, to, days };

using Ways = std::map<std::pair<RegionCode, RegionCode>, int>;

int days_of(std::string_view text, const std::string& file, std::size_t line) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > kMostDays)
    fail(ErrorKind::input, "{}:{}: days is not a whole number from 0 to {}", file, line, kMostDays);
  return value;
}

Ways read_ways(RosterDesk& desk, const std::string& file, Date on) {
  const std::vector<ListColumn> columns{{"from", {"dari"}, Presence::required},
                                        {"to", {"ke"}, Presence::required},
                                        {"days", {"hari"}, Presence::required}};
  Ways ways;
  if (file.empty()) return ways;
  TableList list{file, columns};
  const auto kecamatan = [&](std::string_view text) {
    return kecamatan_meant(desk.code_book(), desk.registry().office().kabupaten, std::string{text},
                           on);
  };
  while (const TableRow* row = list.next()) {
    if (row->trouble) fail(ErrorKind::input, "{}:{}: this is no row", file, row->line);
    const auto begin = kecamatan((*row)[from]), end = kecamatan((*row)[to]);
    ways[{begin, end}] = days_of((*row)[days], file, row->line);
  }
  return ways;
}

int way(const Ways& ways, RegionCode from, RegionCode to, int usual) {
  if (from == to) return 0;
  const auto there = ways.find({from, to});
  if (there != ways.end()) return there->second;
  const auto back = ways.find({to, from});
  return back != ways.end() ? back->second : usual;
}

/// From the nearest of the places that the unit serves; one that stands elsewhere has the usual
/// way.
int way_from_home(const Ways& ways, const ServicePointRow& unit, RegionCode to, int usual) {
  int shortest = unit.serves.empty() ? usual : kMostDays;
  for (const auto region : unit.serves)
    shortest =
        std::min(shortest, region.contains(to) ? 0
                                               : way(ways,
                                                     region.level() == RegionLevel::desa
                                                         ? region.within(RegionLevel::kecamatan)
                                                         : region,
                                                     to, usual));
  return shortest;
}

}  // namespace

void add_ways(RosterDesk& desk, const UnitPlan& plan, int usual, const std::string& file,
              DeploymentQuestion& deployment) {
  const Ways ways = read_ways(desk, file, plan.from);
  for (const auto& stop : plan.stops) {
    deployment.from_home.push_back(way_from_home(ways, plan.unit, stop.kecamatan, usual));
    deployment.travel.emplace_back();
    for (const auto& other : plan.stops)
      deployment.travel.back().push_back(way(ways, stop.kecamatan, other.kecamatan, usual));
  }
}

}  // namespace rekam
