#include "rekam/office/fixed_places.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rekam {

namespace {

std::vector<std::size_t> stops_served(const std::vector<UnitStop>& stops,
                                      const ServicePointRow& row) {
  std::vector<std::size_t> served;
  for (std::size_t i = 0; i < stops.size(); ++i)
    if (std::any_of(row.serves.begin(), row.serves.end(), [&](RegionCode region) {
          return region.contains(stops[i].kecamatan) || stops[i].kecamatan.contains(region);
        }))
      served.push_back(i);
  return served;
}

void share_out(std::vector<UnitStop>& stops, const ServicePointRow& row, std::int64_t places) {
  const auto served = stops_served(stops, row);
  std::int64_t people = 0;
  for (const auto i : served) people += stops[i].stop.backlog;
  if (people == 0) return;
  for (const auto i : served) stops[i].stop.fixed_places += places * stops[i].stop.backlog / people;
}

}  // namespace

void add_fixed_places(RosterDesk& desk, std::vector<UnitStop>& stops,
                      const PlacesQuestion& question) {
  std::map<const ServicePointRow*, std::int64_t> places;
  std::vector<std::set<Date>> days(stops.size());
  for (const auto& code : desk.points().codes()) {
    if (code == question.without) continue;
    for (Date date = question.from; date <= question.to; date += std::chrono::days{1}) {
      const auto* row = desk.points().find(code, date);
      if (row == nullptr || day_capacity(*row) == 0) continue;
      if (!desk.calendar().on(date, *row, question.known_on).working) continue;
      places[row] += day_capacity(*row);
      for (const auto i : stops_served(stops, *row)) days[i].insert(date);
    }
  }
  for (const auto& [row, count] : places) share_out(stops, *row, count);
  for (std::size_t i = 0; i < stops.size(); ++i)
    stops[i].stop.fixed_days = static_cast<std::int64_t>(days[i].size());
}

}  // namespace rekam
