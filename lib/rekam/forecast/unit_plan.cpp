#include "rekam/forecast/unit_plan.hpp"

#include <utility>

namespace rekam {

std::vector<UnitVisit> dated_visits(const std::vector<Visit>& visits,
                                    const std::vector<Date>& working_days) {
  std::vector<UnitVisit> dated;
  std::size_t day = 0;
  for (const auto& visit : visits) {
    const std::size_t first = day + static_cast<std::size_t>(visit.travel);
    day = first + static_cast<std::size_t>(visit.days);
    dated.push_back(
        {visit.stop, visit.travel, visit.days, working_days.at(first), working_days.at(day - 1)});
  }
  return dated;
}

std::vector<ServicePointRow> rows_of(const UnitPlan& plan) {
  std::vector<ServicePointRow> rows;
  for (const auto& visit : plan.visits) {
    const UnitStop& stop = plan.stops.at(visit.stop);
    ServicePointRow row = plan.unit;
    row.serves = {stop.kecamatan};
    row.place = stop.name;
    row.address.clear();
    if (rows.empty() && visit.travel > 0) {
      row.from = plan.from;
      row.until = visit.first - std::chrono::days{1};
      row.stations = 0;
      rows.push_back(row);
      row.stations = plan.unit.stations;
    }
    row.from = visit.first;
    row.until = visit.last;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace rekam
