#include "rekam/report/unit_plan_page.hpp"

#include "rekam/base/message.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace rekam {

namespace {

std::string place(const UnitStop& stop) {
  return fmt::format("{} {}", stop.kecamatan.text(), stop.name);
}

std::string row_csv(const ServicePointRow& row) {
  std::vector<std::string> serves;
  for (const auto region : row.serves) serves.push_back(region.text());
  const std::vector<std::string> cells{row.code,
                                       row.name,
                                       std::string{to_text(row.kind)},
                                       fmt::format("{}", fmt::join(serves, ";")),
                                       std::to_string(row.stations),
                                       std::to_string(row.daily_capacity),
                                       to_text(row.opens),
                                       to_text(row.closes),
                                       to_text(row.weekdays),
                                       to_iso(row.from),
                                       row.until ? to_iso(*row.until) : "",
                                       row.place,
                                       row.address};
  return csv_line(std::vector<std::string_view>{cells.begin(), cells.end()});
}

std::string visits_table(const UnitPlan& plan) {
  if (plan.visits.empty()) return tr("The unit is not needed: nobody more would be served.\n");
  std::string text = fmt::format("  {:<10}  {:<10}  {:<32} {:>5} {:>12}\n", tr("from"), tr("to"),
                                 "kecamatan", tr("days"), tr("on the road"));
  for (const auto& visit : plan.visits)
    text +=
        fmt::format("  {:<10}  {:<10}  {:<32} {:>5} {:>12}\n", to_iso(visit.first),
                    to_iso(visit.last), place(plan.stops.at(visit.stop)), visit.days, visit.travel);
  return text;
}

std::string stops_table(const UnitPlan& plan) {
  std::string text = fmt::format("\n  {:<32} {:>12} {:>13} {:>10} {:>6}\n", "kecamatan",
                                 tr("backlog"), tr("other places"), tr("unit days"), tr("left"));
  for (const auto& stop : plan.stops) {
    const std::int64_t served =
        stop.stop.fixed_places + std::int64_t{day_capacity(plan.unit)} * stop.days;
    text += fmt::format("  {:<32} {:>12} {:>13} {:>10} {:>6}\n", place(stop), stop.stop.backlog,
                        stop.stop.fixed_places, stop.days,
                        std::max<std::int64_t>(0, stop.stop.backlog - served));
  }
  return text;
}

}  // namespace

std::string unit_plan_page(const UnitPlan& plan) {
  std::string text = translated("{} {}: {} to {}, {} working days of {} people\n\n", plan.unit.code,
                                plan.unit.name, to_iso(plan.from), to_iso(plan.deadline), plan.days,
                                day_capacity(plan.unit));
  text += visits_table(plan) + stops_table(plan);
  text += translated("\nOf {} people {} have a place by the deadline, without the unit {}.\n",
                     plan.backlog, plan.served, plan.served_without);
  if (plan.last_finish)
    return text + translated("The last kecamatan is done after {} working days of its points.\n",
                             *plan.last_finish);
  return text + tr("Some kecamatan has people left and no other point: it is never done.\n");
}

std::string unit_plan_csv(const UnitPlan& plan) {
  std::string text =
      csv_line({"service_point", "name", "kind", "serves", "stations", "daily_capacity", "opens",
                "closes", "weekdays", "from", "until", "place", "address"});
  for (const auto& row : rows_of(plan)) text += row_csv(row);
  return text;
}

}  // namespace rekam
