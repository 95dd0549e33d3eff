#include "support/forecast_settings.hpp"

#include "support/office_run.hpp"

#include <algorithm>

namespace rekam::tool {

ForecastQuestion stated_forecast(const CommonOptions& common, PointChoice points) {
  constexpr double kPercent = 100;
  ForecastQuestion question{std::move(points), as_of(common)};
  const auto& settings = common.settings;
  if (settings.origin("roster.capacity").source != SettingSource::builtin)
    question.capacity = settings.roster.capacity;
  question.cuti_bersama = cuti_bersama(common);
  question.minutes = service_minutes(common);
  question.chances.no_show = settings.service.no_show_percent / kPercent;
  question.chances.gone =
      std::min(settings.service.gone_percent / kPercent, 1 - question.chances.no_show);
  question.chances.hit = settings.service.outage_percent / kPercent;
  return question;
}

}  // namespace rekam::tool
