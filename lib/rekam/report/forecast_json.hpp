// A forecast for machines, as JSON and as CSV with the same columns.

#pragma once

#include "rekam/forecast/forecast.hpp"

#include <span>
#include <string>

namespace rekam {

/// One object, with a line break.
std::string forecast_json(const Forecast& forecast);
/// An array of them, one a line.
std::string forecasts_json(std::span<const Forecast> forecasts);

std::string forecast_csv_header();
std::string forecast_csv_line(const Forecast& forecast);

}  // namespace rekam
