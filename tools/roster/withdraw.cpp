// rekam-roster withdraw: takes back a published day, or the calls that can no longer stand.

#include "rekam/base/error.hpp"
#include "rekam/office/withdraw_day.hpp"
#include "roster/subcommands.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct WithdrawOptions {
  std::optional<std::string> service_point, reason;
  std::optional<Date> date;
  Given fallen = Given::no;
};

void say_withdrawn(std::int64_t calls) {
  say(translated("{} calls withdrawn", calls), "rekam-roster plan --all");
}

Outcome withdraw_all_fallen(const CommonOptions& common) {
  std::int64_t calls = 0;
  for (const auto& day :
       withdraw_fallen(office_run(common), {as_of(common), cuti_bersama(common)})) {
    detail(translated("{} {}: {} calls, {} stand; {}", day.service_point, to_iso(day.date),
                      day.seats.size(), day.standing, day.why));
    calls += std::ssize(day.seats);
  }
  say_withdrawn(calls);
  return Outcome::done;
}

Outcome withdraw(const CommonOptions& common, const WithdrawOptions& options) {
  const bool about_a_day = options.service_point || options.date || options.reason;
  if (options.fallen == Given::yes) {
    if (about_a_day)
      fail(ErrorKind::usage, "--fallen finds days and reasons itself: give nothing else with it");
    return withdraw_all_fallen(common);
  }
  if (!options.service_point || !options.date || !options.reason)
    fail(ErrorKind::usage,
         "a day is withdrawn with --service-point, --date and --reason, calls that can no longer "
         "stand with --fallen; try --help");
  say_withdrawn(
      withdraw_day(office_run(common), {*options.service_point, *options.date, *options.reason}));
  return Outcome::done;
}

}  // namespace

Subcommand add_withdraw(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("withdraw", "Take back a published day");
  const auto options = std::make_shared<WithdrawOptions>();
  line.example(
      "rekam-roster withdraw --service-point 16.01.14 --date 2016-09-12 --reason \"no power\"",
      "Those who were called keep their place");
  line.example("rekam-roster withdraw --fallen",
               "Only the calls that a decree or a broken station overtook");
  line.option("--service-point CODE", options->service_point, "Service point");
  line.option("--date DATE", options->date, "Day");
  line.option("--reason TEXT", options->reason, "Why; it stays on record, so name nobody");
  line.flag("--fallen", options->fallen,
            "The fewest calls of any day that can no longer stand, as known now");
  add_common(line, common, {Common::db, Common::as_of, Common::now, Common::dry_run});
  return {line, [&common, options] { return withdraw(common, *options); }};
}

}  // namespace rekam::tool
