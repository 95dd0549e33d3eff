// Forecasts as they were made, for holding them against what came.

#pragma once

#include "rekam/forecast/forecast.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

class Database;

struct StoredForecast {
  std::string code;
  Date as_of{};
  std::int64_t event = 0;
  Date deadline{};
  std::int64_t backlog = 0;
  std::int64_t learned_days = 0;
  Finish finish;
  std::vector<std::string> points;
  ServedAhead ahead;
};

/// Whether the newest one for the same code and day says the same, its deadline included.
bool is_stored(Database& database, const Forecast& forecast);
void store_forecast(Database& database, const Forecast& forecast, std::int64_t event);

/// By code and day; of several made for one day the newest.
std::vector<StoredForecast> stored_forecasts(Database& database);

}  // namespace rekam
