// What the settings state of a day's service, for every tool that foretells it.

#pragma once

#include "rekam/office/make_forecast.hpp"
#include "support/common_options.hpp"

namespace rekam::tool {

ForecastQuestion stated_forecast(const CommonOptions& common, PointChoice points);

}  // namespace rekam::tool
