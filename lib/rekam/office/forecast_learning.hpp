// What the office has learned from its closed days, for the forecasts of each of its points.

#pragma once

#include "rekam/forecast/forecast.hpp"
#include "rekam/office/finished_days.hpp"
#include "rekam/office/forecast_what_if.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// The days of up to a year before `as_of`; later ones are not known on that day.
class ForecastLearning {
 public:
  ForecastLearning(Database& database, Date as_of, const ServiceMinutes& minutes,
                   const CallChances& stated);

  /// What is known of these points, when late decrees took a share of their days; empty when days
  /// too few are closed.
  std::optional<Lesson> learned(const std::vector<std::string>& points, double lost_days) const;
  /// The worlds that are possible at these points.
  std::vector<PossibleWorld> worlds(const std::vector<std::string>& points, double lost_days) const;
  DayMoments& moments() { return moments_; }

 private:
  Experience experience(const std::vector<std::string>& points) const;

  std::vector<FinishedDay> days_;
  ServiceMinutes minutes_;
  CallChances stated_;
  Experience office_;
  DayMoments moments_;
};

}  // namespace rekam
