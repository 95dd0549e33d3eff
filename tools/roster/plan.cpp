// rekam-roster plan: whom to call on the next working days, as a draft.

#include "rekam/base/error.hpp"
#include "roster/subcommands.hpp"
#include "support/point_options.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct PlanOptions {
  PointOptions points;
  std::string from = "next";
  std::optional<int> capacity;
  Given without_papers = Given::no;
  TableOptions table;
};

std::optional<Date> first_day(const std::string& text) {
  if (text == "next") return {};
  const auto day = parse_iso_date(text);
  if (!day)
    fail(ErrorKind::usage, "--from: {} is not a date YYYY-MM-DD, nor next; try --help", text);
  return day;
}

Outcome plan(const CommonOptions& common, const PlanOptions& options) {
  const auto run = office_run(common);
  const RosterSettings& roster = common.settings.roster;
  PlanQuestion question{options.points.choice(), first_day(options.from), common.as_of};
  question.days = roster.days;
  question.capacity = options.capacity;
  if (!question.capacity &&
      common.settings.origin("roster.capacity").source != SettingSource::builtin)
    question.capacity = roster.capacity;
  if (roster.reserved_seats != "auto") question.reserved_seats = std::stoi(roster.reserved_seats);
  question.head_starts = {roster.head_start_elderly, roster.head_start_newly_17};
  question.seed = roster.seed;
  question.cuti_bersama = cuti_bersama(common);
  if (options.without_papers == Given::yes) question.without_papers = WithoutPapers::yes;
  TableOutput out{run, options.table, {"roster.csv"}};
  const auto summary = plan_days(run, question, out.sink(), [&out] { out.finish(); });
  out.publish();
  if (summary.without_place > 0)
    warn(translated("{} people cannot be called: their kecamatan is unknown",
                    summary.without_place));
  for (const auto& fallen : summary.fallen) warn(fallen);
  if (summary.later > 0)
    say(translated("{} deferred people get seats of days that are published already",
                   summary.later));
  say(translated("{} calls on {} days; {} people wait for a later plan", summary.called,
                 summary.days, summary.waiting),
      "rekam-roster publish --all");
  return summary.fallen.empty() ? Outcome::done : Outcome::news;
}

}  // namespace

Subcommand add_plan(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("plan", "Store a draft of the next days and write its CSV");
  const auto options = std::make_shared<PlanOptions>();
  line.example("rekam-roster plan --all -o roster.csv", "The next five working days everywhere");
  line.example("rekam-roster plan --service-point 16.01.14 --from 2016-09-06 --days 10",
               "Ten working days of one point");
  add_points(line, options->points, "Every point that serves this kecamatan, by code or name");
  line.option("--from DATE", options->from, "First day, or next: the next working day");
  add_setting(line, "--days N", common, "roster.days");
  line.option("--capacity N", options->capacity,
              "People per station and day, instead of what each point's row says", {1, 500});
  line.flag("--without-papers", options->without_papers,
            "Call people whose papers are missing too, after the others");
  add_table_options(line, options->table);
  add_common(line, common,
             {Common::db, Common::as_of, Common::now, Common::dry_run, Common::exit_zero});
  return {line, [&common, options] { return plan(common, *options); }};
}

}  // namespace rekam::tool
