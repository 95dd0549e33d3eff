#include "rekam/report/forecast_scores.hpp"

#include "rekam/base/message.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace rekam {

namespace {

constexpr std::int64_t kHundred = 100;

bool inside(const ScoreLine& line) {
  return line.came && line.p10 <= *line.came && *line.came <= line.p90;
}

std::string hundredths(std::int64_t number) {
  return fmt::format("{}.{:02}", number / kHundred, number % kHundred);
}

std::string score_csv(const ScoreLine& line) {
  std::vector<std::string> cells{line.code, to_iso(line.as_of), to_iso(line.last_day)};
  for (const std::int64_t number : {std::int64_t{line.days}, std::int64_t{line.finished},
                                    line.learned_days, line.p10, line.p50, line.p90})
    cells.push_back(std::to_string(number));
  cells.push_back(line.came ? std::to_string(*line.came) : "");
  cells.emplace_back(!line.came ? "" : inside(line) ? "yes" : "no");
  cells.push_back(line.crps_hundredths ? hundredths(*line.crps_hundredths) : "");
  return csv_line(std::vector<std::string_view>{cells.begin(), cells.end()});
}

}  // namespace

std::string scores_csv(std::span<const ScoreLine> lines) {
  std::string text = csv_line({"code", "as_of", "last_day", "days", "finished", "learned_days",
                               "p10", "p50", "p90", "came", "inside", "crps"});
  for (const auto& line : lines) text += score_csv(line);
  return text;
}

std::string scores_page(std::span<const ScoreLine> lines) {
  std::int64_t scored = 0, held = 0, crps = 0;
  for (const auto& line : lines) {
    if (!line.came) continue;
    ++scored;
    held += inside(line) ? 1 : 0;
    crps += line.crps_hundredths.value_or(0);
  }
  std::string text =
      translated("Forecasts kept: {}; of {} the days are over and closed.\n", lines.size(), scored);
  if (scored == 0) return text;
  text += translated("The interval from P10 to P90 held {} of {} times ({} %; 80 % is right).\n",
                     held, scored, (held * kHundred + scored / 2) / scored);
  return text + translated("On the mean they missed by {} people (CRPS).\n",
                           hundredths((crps + scored / 2) / scored));
}

}  // namespace rekam
