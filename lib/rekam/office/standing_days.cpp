#include "rekam/office/standing_days.hpp"

#include "rekam/office/reference.hpp"
#include "rekam/registry/roster_store.hpp"
#include "rekam/roster/service_days.hpp"

#include <fmt/format.h>

#include <tuple>

namespace rekam {

StandingDays days_that_stand(Registry& registry, CutiBersama cuti_bersama, Date today) {
  const auto calendar = working_calendar(registry, cuti_bersama);
  const auto points = service_points(registry, code_book(registry), today);
  const ServiceDays days{points, calendar, today};
  StandingDays standing;
  for (const auto& stored : stored_service_days(registry.database())) {
    const auto& [point, date] = std::tie(stored.day.service_point, stored.day.date);
    if (stored.state == RosterState::published && date > today && days.on(point, date))
      standing.emplace(point, date);
  }
  return standing;
}

std::vector<std::string> fallen_days(Registry& registry, CutiBersama cuti_bersama, Date today,
                                     const StandingDays& before) {
  std::vector<std::string> fallen;
  if (before.empty()) return fallen;
  const auto now = days_that_stand(registry, cuti_bersama, today);
  for (const auto& [point, date] : before) {
    if (now.contains({point, date})) continue;
    const auto calls = live_calls(registry.database(), point, date).size();
    if (calls == 0) continue;
    fallen.push_back(
        fmt::format("{} published calls at {} on {} can no longer stand: plan again after "
                    "rekam-roster withdraw",
                    calls, point, to_iso(date)));
  }
  return fallen;
}

}  // namespace rekam
