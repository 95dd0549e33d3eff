// A forecast for people: first the sum that anyone can check, then what would help, then when.

#pragma once

#include "rekam/forecast/forecast.hpp"

#include <string>

namespace rekam {

std::string forecast_page(const Forecast& forecast);

}  // namespace rekam
