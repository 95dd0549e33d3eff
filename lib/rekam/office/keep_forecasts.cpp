#include "rekam/office/keep_forecasts.hpp"

#include "rekam/base/error.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/forecast_store.hpp"

#include <fmt/format.h>

namespace rekam {

namespace {

void keep(const OfficeRun& run, std::span<const Forecast> forecasts) {
  auto registry = open_registry_briefly(run);
  RegistryChange change{registry, run.now};
  std::size_t kept = 0;
  for (const auto& forecast : forecasts) {
    const bool foretells = forecast.backlog > 0 && forecast.ahead.days > 0;
    if (!foretells || is_stored(registry.database(), forecast)) continue;
    store_forecast(registry.database(), forecast, change.next_event());
    ++kept;
  }
  if (kept == 0) return;
  change.record(
      {"forecast", forecasts.size() == 1 ? forecasts.front().code : "all",
       fmt::format(R"({{"as_of":"{}","forecasts":{}}})", to_iso(forecasts.front().as_of), kept)});
  store(run, change);
}

}  // namespace

Kept keep_forecasts(const OfficeRun& run, std::span<const Forecast> forecasts) {
  if (forecasts.empty()) return Kept::yes;
  try {
    keep(run, forecasts);
    return Kept::yes;
  } catch (const Error& error) {
    run.warn(translated("this forecast is not kept for scoring: {}", error.what()));
    return Kept::no;
  }
}

}  // namespace rekam
