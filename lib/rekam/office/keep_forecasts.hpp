// Keeps forecasts, so that they can be held against what came.

#pragma once

#include "rekam/forecast/forecast.hpp"
#include "rekam/office/office.hpp"

#include <span>

namespace rekam {

enum class Kept { yes, no };

/// Those of somebody who waits and of working days to come that say something new, as one event. A
/// forecast is not refused because the registry is busy or may only be read: then `run.warn` says
/// that it is not kept.
Kept keep_forecasts(const OfficeRun& run, std::span<const Forecast> forecasts);

}  // namespace rekam
