#include "rekam/office/score_forecasts.hpp"

#include "rekam/office/finished_days.hpp"
#include "rekam/registry/forecast_store.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <algorithm>
#include <set>

namespace rekam {

namespace {

ScoredForecast scored(const StoredForecast& forecast, const std::vector<FinishedDay>& finished) {
  ScoredForecast result{
      forecast.code,        forecast.as_of, forecast.ahead.last, forecast.ahead.days, 0,
      forecast.learned_days};
  result.interval = interval_of(forecast.ahead.quantiles);
  std::set<Date> dates;
  std::int64_t came = 0;
  for (const auto& day : finished) {
    if (day.date < forecast.as_of || day.date > forecast.ahead.last) continue;
    const auto& points = forecast.points;
    if (std::find(points.begin(), points.end(), day.service_point) == points.end()) continue;
    dates.insert(day.date);
    came += day.left;
  }
  result.finished = static_cast<int>(dates.size());
  if (result.days == 0 || result.finished < result.days) return result;
  result.came = came;
  result.crps_hundredths = crps_hundredths(forecast.ahead.quantiles, came);
  return result;
}

}  // namespace

std::vector<ScoredForecast> score_forecasts(const OfficeRun& run, Date as_of) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  const auto forecasts = stored_forecasts(registry.database());
  std::vector<ScoredForecast> result;
  if (forecasts.empty()) return result;
  Date first = as_of;
  for (const auto& forecast : forecasts) first = std::min(first, forecast.as_of);
  const auto finished = finished_days(registry.database(), first, as_of - std::chrono::days{1});
  for (const auto& forecast : forecasts) result.push_back(scored(forecast, finished));
  return result;
}

}  // namespace rekam
