// rekam-roster withdraw: takes back a published day.

#include "rekam/office/withdraw_day.hpp"
#include "roster/subcommands.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct WithdrawOptions {
  WithdrawQuestion question;
  std::optional<Date> date;  ///< Required.
};

Outcome withdraw(const CommonOptions& common, WithdrawOptions& options) {
  const auto run = office_run(common);
  options.question.date = options.date.value();
  const auto cancelled = withdraw_day(run, options.question);
  say(fmt::format("{} calls withdrawn{}", cancelled,
                  common.dry_run == Given::yes ? " (rehearsal: nothing stored)" : ""),
      "rekam-roster plan --all");
  return Outcome::done;
}

}  // namespace

Subcommand add_withdraw(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("withdraw", "Take back a published day");
  const auto options = std::make_shared<WithdrawOptions>();
  line.example(
      "rekam-roster withdraw --service-point 16.01.14 --date 2016-09-12 --reason \"no power\"",
      "Those who were called keep their place");
  line.option("--service-point CODE", options->question.service_point, "Service point");
  line.option("--date DATE", options->date, "Day");
  line.option("--reason TEXT", options->question.reason, "Why; it stays on record, so name nobody");
  line.require("--service-point");
  line.require("--date");
  line.require("--reason");
  add_common(line, common, {Common::db, Common::now, Common::dry_run});
  return {line, [&common, options] { return withdraw(common, *options); }};
}

}  // namespace rekam::tool
