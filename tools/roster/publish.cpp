// rekam-roster publish: freezes planned days.

#include "rekam/base/message.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/registry_care.hpp"
#include "roster/subcommands.hpp"
#include "support/point_options.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct PublishOptions {
  PointOptions points;
  std::optional<Date> date;
};

Outcome publish(const CommonOptions& common, const PublishOptions& options) {
  const auto run = office_run(common);
  PublishQuestion question{options.points.choice(), options.date};
  question.ahead = common.settings.roster.ahead;
  question.as_of = as_of(common);
  question.head_starts = {common.settings.roster.head_start_elderly,
                          common.settings.roster.head_start_newly_17};
  question.cuti_bersama = cuti_bersama(common);
  const auto days = publish_days(run, question);
  for (const auto& day : days)
    detail(translated("{} {}: {} calls, SHA-256 {}; {}", day.service_point, to_iso(day.date),
                      day.calls, to_hex(day.sha256), to_text(day.head)));
  if (days.empty())
    say("nothing is published: no draft is due within --ahead, or it was published before");
  else
    say(translated("{} rosters published", days.size()),
        fmt::format("rekam-roster show --service-point {} --date {}", days.front().service_point,
                    to_iso(days.front().date)));
  return Outcome::done;
}

}  // namespace

Subcommand add_publish(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("publish", "Publish planned days: they never change again");
  const auto options = std::make_shared<PublishOptions>();
  line.example("rekam-roster publish --all --ahead 2", "Keep two days published; safe to repeat");
  line.example("rekam-roster publish --service-point 16.01.14 --date 2016-09-06", "One day");
  add_points(line, options->points);
  line.option("--date DATE", options->date, "The day to publish");
  add_setting(line, "--ahead N", common, "roster.ahead");
  line.at_most_one_of({"--date", "--ahead"});
  add_common(line, common, {Common::db, Common::as_of, Common::now, Common::dry_run});
  return {line, [&common, options] { return publish(common, *options); }};
}

}  // namespace rekam::tool
