// Holds the forecasts that were kept against what came.

#pragma once

#include "rekam/forecast/score.hpp"
#include "rekam/office/office.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct ScoredForecast {
  std::string code;
  Date as_of{};
  Date last_day{};
  int days = 0;      ///< working days that it speaks of
  int finished = 0;  ///< of them, days that came and of which every call has an end
  std::int64_t learned_days = 0;
  Interval interval;                            ///< people who leave the backlog on these days
  std::optional<std::int64_t> came;             ///< when all of them are finished
  std::optional<std::int64_t> crps_hundredths;  ///< of a person
};

/// Every forecast kept, by code and day; what came is what is known before `as_of`.
std::vector<ScoredForecast> score_forecasts(const OfficeRun& run, Date as_of);

}  // namespace rekam
