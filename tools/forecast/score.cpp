// rekam-forecast score: what the forecasts that were kept were worth.

#include "forecast/page_or_table.hpp"
#include "forecast/subcommands.hpp"
#include "rekam/office/score_forecasts.hpp"
#include "rekam/report/forecast_scores.hpp"

namespace rekam::tool {

namespace {

ScoreLine line_of(const ScoredForecast& scored) {
  const auto& [p10, p50, p90] = scored.interval;
  return {scored.code,
          scored.as_of,
          scored.last_day,
          scored.days,
          scored.finished,
          scored.learned_days,
          p10,
          p50,
          p90,
          scored.came,
          scored.crps_hundredths};
}

Outcome score(const CommonOptions& common, const PageOptions& options) {
  const auto run = office_run(common);
  std::vector<ScoreLine> lines;
  for (const auto& scored : score_forecasts(run, as_of(common))) lines.push_back(line_of(scored));
  write_page_or_table(run, options, "scores.csv", scores_page(lines), scores_csv(lines));
  return Outcome::done;
}

}  // namespace

Subcommand add_score(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("score", "What the forecasts that were kept were worth");
  const auto options = std::make_shared<PageOptions>();
  line.example("rekam-forecast score", "How often the intervals held");
  add_page_options(line, *options, "A summary to read, or a row for each forecast");
  add_common(line, common, {Common::db, Common::as_of, Common::now});
  return {line, [&common, options] { return score(common, *options); }};
}

}  // namespace rekam::tool
