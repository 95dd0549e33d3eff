// Synthetic histories of an office whose outages come in spells, for judging forecasts: closed
// days, then the days until the backlog is gone.

#pragma once

#include "rekam/forecast/clearance.hpp"
#include "rekam/forecast/dice.hpp"
#include "rekam/forecast/experience.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace forecast_history {

/// How the office really is; no forecast sees it.
struct Truth {
  double no_show = 0.1;
  double good_to_bad = 0.08, bad_to_good = 0.4;
};

/// An office as offices may be.
Truth draw_truth(rekam::Dice& dice);

struct History {
  std::vector<rekam::FinishedDay> closed;
  int days_to_clear = 0;  ///< after the closed ones
};

/// One station of 30 people a day.
History live(const Truth& truth, int closed_days, std::int64_t backlog, rekam::Dice& dice);

/// 30 places on each of `count` days after the closed ones.
rekam::Outlook ahead(int closed_days, std::int64_t backlog, int count);

/// The number of days from the first one ahead to `date`, both counted; `otherwise` without a date.
int days_until(const std::optional<rekam::Date>& date, int closed_days, int otherwise);

}  // namespace forecast_history
