#include "rekam/office/forecast_days.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace rekam {

namespace {

constexpr std::chrono::days kOneDay{1};

bool touches(const ServicePointRow& row, RegionCode region) {
  return std::any_of(row.serves.begin(), row.serves.end(), [region](RegionCode served) {
    return served.contains(region) || region.contains(served);
  });
}

using Wanted = std::function<std::optional<OpeningHours>(Date, const ServicePointRow&)>;

std::vector<OfferedDay> days_with(const RosterDesk& desk, const ForecastSubject& subject,
                                  const DaysQuestion& question, const Wanted& wanted) {
  std::vector<OfferedDay> days;
  for (Date date = question.from; date <= question.to; date += kOneDay) {
    for (const auto& code : subject.points) {
      const auto* row = desk.points().find(code, date);
      if (row == nullptr || (subject.kecamatan && !touches(*row, *subject.kecamatan))) continue;
      const auto hours = wanted(date, *row);
      if (!hours) continue;
      days.push_back({date, std::max(0, row->stations),
                      question.per_station.value_or(std::max(0, row->daily_capacity)), *hours});
    }
  }
  return days;
}

}  // namespace

std::vector<OfferedDay> offered_days(RosterDesk& desk, const ForecastSubject& subject,
                                     const DaysQuestion& question) {
  return days_with(desk, subject, question,
                   [&](Date date, const ServicePointRow& row) -> std::optional<OpeningHours> {
                     const auto verdict = desk.calendar().on(date, row, question.known_on);
                     if (!verdict.working) return {};
                     return verdict.hours;
                   });
}

std::vector<OfferedDay> free_saturdays(RosterDesk& desk, const ForecastSubject& subject,
                                       const DaysQuestion& question) {
  return days_with(desk, subject, question,
                   [&](Date date, const ServicePointRow& row) -> std::optional<OpeningHours> {
                     if (std::chrono::weekday{date} != std::chrono::Saturday) return {};
                     const auto verdict = desk.calendar().on(date, row, question.known_on);
                     if (verdict.working || verdict.kind) return {};
                     return OpeningHours{row.opens, row.closes};
                   });
}

double days_lost_to_decrees(RosterDesk& desk, const ForecastSubject& subject, Date day) {
  constexpr std::chrono::days kYear{366};
  const Date begin = day - kYear;
  const auto known = offered_days(desk, subject, {begin, day - kOneDay, begin, {}});
  const auto came = offered_days(desk, subject, {begin, day - kOneDay, day - kOneDay, {}});
  if (known.size() <= came.size()) return 0;
  return static_cast<double>(known.size() - came.size()) / static_cast<double>(known.size());
}

std::vector<RegionCode> regions_served(const RosterDesk& desk,
                                       const std::vector<std::string>& points, Date from, Date to) {
  std::set<std::int64_t> values;
  for (const auto& code : points) {
    const ServicePointRow* last = nullptr;
    for (Date date = from; date <= to; date += kOneDay) {
      const auto* row = desk.points().find(code, date);
      if (row == nullptr || row == last) continue;
      last = row;
      for (const auto region : row->serves) values.insert(region.value());
    }
  }
  std::vector<RegionCode> regions;
  for (const auto value : values) regions.push_back(RegionCode::of_value(value));
  return regions;
}

}  // namespace rekam
