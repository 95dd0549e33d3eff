// rekam-forecast score: what the forecasts that were kept were worth.

#include "forecast/subcommands.hpp"
#include "rekam/office/score_forecasts.hpp"
#include "rekam/report/forecast_scores.hpp"

namespace rekam::tool {

namespace {

enum class ScoreFormat { text, csv };

struct ScoreOptions {
  ScoreFormat format = ScoreFormat::text;
  std::string output = "-";
};

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

Outcome score(const CommonOptions& common, const ScoreOptions& options) {
  const auto run = office_run(common);
  auto out = output_file(run, options.output);
  std::vector<ScoreLine> lines;
  for (const auto& scored : score_forecasts(run, as_of(common))) lines.push_back(line_of(scored));
  out.write(options.format == ScoreFormat::csv ? scores_csv(lines) : scores_page(lines));
  out.publish();
  return Outcome::done;
}

}  // namespace

Subcommand add_score(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("score", "What the forecasts that were kept were worth");
  const auto options = std::make_shared<ScoreOptions>();
  line.example("rekam-forecast score", "How often the intervals held");
  line.choice("--format", options->format, {{"text", ScoreFormat::text}, {"csv", ScoreFormat::csv}},
              "A summary to read, or a row for each forecast");
  line.option("-o,--output FILE", options->output, "Write to FILE; - is standard output");
  add_common(line, common, {Common::db, Common::as_of, Common::now});
  return {line, [&common, options] { return score(common, *options); }};
}

}  // namespace rekam::tool
