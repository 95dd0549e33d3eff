#include "rekam/office/standing_days.hpp"

#include "rekam/office/fallen_calls.hpp"

#include <fmt/format.h>

namespace rekam {

StandingDays days_that_stand(Registry& registry, CutiBersama cuti_bersama, Date today) {
  StandingDays standing = published_calls_after(registry.database(), today);
  if (standing.empty()) return standing;
  RosterDesk desk{registry, cuti_bersama, today};
  for (const auto& fallen : fallen_calls(desk, today))
    if (fallen.date > today) standing[{fallen.service_point, fallen.date}] = fallen.standing;
  return standing;
}

std::vector<std::string> fallen_days(Registry& registry, CutiBersama cuti_bersama, Date today,
                                     const StandingDays& before) {
  std::vector<std::string> fallen;
  if (before.empty()) return fallen;
  const auto now = days_that_stand(registry, cuti_bersama, today);
  for (const auto& [day, calls] : before) {
    const auto found = now.find(day);
    const std::int64_t standing = found == now.end() ? 0 : found->second;
    if (standing >= calls) continue;
    fallen.push_back(
        fmt::format("{} published calls at {} on {} can no longer stand: plan again after "
                    "rekam-roster withdraw",
                    calls - standing, day.first, to_iso(day.second)));
  }
  return fallen;
}

}  // namespace rekam
