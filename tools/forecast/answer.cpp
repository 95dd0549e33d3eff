// rekam-forecast without a subcommand: the forecast of points or of a kecamatan.

#include "forecast/page_or_table.hpp"
#include "forecast/subcommands.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/keep_forecasts.hpp"
#include "rekam/report/forecast_json.hpp"
#include "rekam/report/forecast_page.hpp"
#include "support/forecast_settings.hpp"
#include "support/point_options.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam::tool {

namespace {

struct AnswerOptions {
  PointOptions points;
  std::optional<Date> deadline, known_on;
  std::optional<int> capacity;
  PageOptions page;
};

ForecastQuestion question_of(const CommonOptions& common, const AnswerOptions& options) {
  auto question = stated_forecast(common, options.points.choice());
  question.known_on = options.known_on;
  question.deadline = options.deadline;
  if (options.capacity) question.capacity = options.capacity;
  if (options.points.all == Given::no &&
      (options.page.format() == PageFormat::text || options.page.format() == PageFormat::json))
    question.changes = Changes::told;
  return question;
}

std::string written(const std::vector<Forecast>& forecasts, const AnswerOptions& options) {
  std::string text;
  switch (options.page.format()) {
    case PageFormat::json:
      return options.points.all == Given::yes ? forecasts_json(forecasts)
                                              : forecast_json(forecasts.front());
    case PageFormat::csv:
    case PageFormat::csv_excel:
    case PageFormat::xlsx:
      text = forecast_csv_header();
      for (const auto& forecast : forecasts) text += forecast_csv_line(forecast);
      return text;
    case PageFormat::text:
      break;
  }
  for (const auto& forecast : forecasts)
    text += (text.empty() ? "" : "\n\n") + forecast_page(forecast);
  return text;
}

Outcome answer(const CommonOptions& common, const AnswerOptions& options) {
  const auto run = office_run(common);
  const auto format = options.page.format();
  // The JSON is the contract's own, not a table.
  TableOutput out{run,
                  format == PageFormat::json ? TableFormat::csv : table_form(format),
                  options.page.output,
                  {"forecast.csv"}};
  const auto answer = make_forecasts(run, question_of(common, options));
  out.sink()(written(answer.forecasts, options));
  out.finish();
  // What nobody expects to happen is not held against what came.
  const bool expected = !options.known_on && !options.capacity && run.rehearsal == Rehearsal::no;
  const auto kept = expected ? keep_forecasts(run, answer.forecasts) : Kept::yes;
  out.publish();
  if (answer.unserved > 0)
    warn(translated("{} people of the backlog live where no service point serves them",
                    answer.unserved));
  const auto late =
      std::count_if(answer.forecasts.begin(), answer.forecasts.end(),
                    [](const Forecast& forecast) { return !forecast.verdict.feasible; });
  if (late == 0) return kept == Kept::yes ? Outcome::done : Outcome::news;
  return say_outcome(Outcome::news, translated("{} of {} cannot meet the deadline", late,
                                               answer.forecasts.size()));
}

}  // namespace

std::function<Outcome()> add_answer(CommandLine& tool, CommonOptions& common) {
  const auto options = std::make_shared<AnswerOptions>();
  add_points(tool, options->points,
             "One kecamatan, by code or name, with every point that serves it");
  tool.option("--deadline DATE", options->deadline,
              "The deadline, instead of the one that the calendar says");
  tool.option("--known-on DATE", options->known_on,
              "The calendar as it was known on this day; default the day of --as-of");
  tool.option("--capacity N", options->capacity,
              "People per station and day, instead of what each point's row says", {1, 500});
  add_setting(tool, "--minutes N", common, "service.minutes");
  add_setting(tool, "--minutes-outage N", common, "service.minutes-outage");
  add_setting(tool, "--no-show-percent N", common, "service.no-show-percent");
  add_setting(tool, "--gone-percent N", common, "service.gone-percent");
  add_setting(tool, "--outage-percent N", common, "service.outage-percent");
  add_page_options(tool, options->page, "A page to read, or data");
  add_common(tool, common,
             {Common::db, Common::as_of, Common::now, Common::dry_run, Common::exit_zero});
  return [&common, options] { return answer(common, *options); };
}

}  // namespace rekam::tool
