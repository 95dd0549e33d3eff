#include "rekam/roster/service_days.hpp"

#include <cstdint>

namespace rekam {

namespace {

constexpr std::chrono::days kOneDay{1};

}  // namespace

ServiceDays::ServiceDays(const ServicePoints& points, const WorkingCalendar& calendar,
                         Date known_on, std::optional<int> per_station)
    : points_(points), calendar_(calendar), known_on_(known_on), per_station_(per_station) {}

std::optional<ServiceDay> ServiceDays::on(const std::string& code, Date day) const {
  const auto* point = points_.find(code, day);
  if (point == nullptr) return {};
  const int capacity = day_capacity(*point, per_station_);
  if (capacity == 0) return {};
  const DayVerdict verdict = calendar_.on(day, *point, known_on_);
  if (!verdict.working) return {};
  return ServiceDay{code, day, point->stations, capacity, verdict.hours};
}

std::vector<ServiceDay> ServiceDays::next(const std::string& code, Date from, int count) const {
  std::vector<ServiceDay> days;
  const Date end = from + std::chrono::days{std::int64_t{7} * count + 366};
  for (Date day = from; day < end && std::ssize(days) < count; day += kOneDay)
    if (auto open = on(code, day)) days.push_back(std::move(*open));
  return days;
}

std::vector<ClosedDay> ServiceDays::closed_between(const std::string& code, Date from,
                                                   Date to) const {
  std::vector<ClosedDay> days;
  for (Date day = from; day <= to; day += kOneDay) {
    const auto* point = points_.find(code, day);
    if (point == nullptr) continue;
    if (auto verdict = calendar_.on(day, *point, known_on_); !verdict.working)
      days.push_back({day, std::move(verdict)});
  }
  return days;
}

}  // namespace rekam
