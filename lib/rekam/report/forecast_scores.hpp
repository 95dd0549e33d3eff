// What forecasts were worth, for people and as CSV.

#pragma once

#include "rekam/base/date.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace rekam {

struct ScoreLine {
  std::string code;
  Date as_of{};
  Date last_day{};
  int days = 0;
  int finished = 0;
  std::int64_t learned_days = 0;
  std::int64_t p10 = 0, p50 = 0, p90 = 0;
  std::optional<std::int64_t> came;
  std::optional<std::int64_t> crps_hundredths;
};

std::string scores_csv(std::span<const ScoreLine> lines);
/// How many were scored, how many of the intervals held, and the mean score.
std::string scores_page(std::span<const ScoreLine> lines);

}  // namespace rekam
