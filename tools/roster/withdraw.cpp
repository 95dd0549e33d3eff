// rekam-roster withdraw: takes published calls back, as a numbered amendment.

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/office/withdraw_calls.hpp"
#include "roster/subcommands.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam::tool {

namespace {

struct WithdrawOptions {
  std::optional<std::string> service_point;
  std::optional<Date> date;
  Given fallen = Given::no;
  std::string reason;
};

/// A reason is printed as it is: on one line, and without what could be a NIK.
void check_reason(const std::string& reason) {
  constexpr std::size_t kLongest = 200;
  if (reason.size() > kLongest)
    fail(ErrorKind::usage, "--reason: at most {} bytes, please", kLongest);
  if (for_people(reason) != reason)
    fail(ErrorKind::usage, "--reason: one line of text, without numbers of people, please");
}

void check(const WithdrawOptions& options) {
  if (options.fallen == Given::no &&
      (!options.service_point || !options.date || trim(options.reason).empty()))
    fail(ErrorKind::usage,
         "a day is withdrawn with --service-point, --date and --reason; calls that can no longer "
         "stand with --fallen; try --help");
  if (options.fallen == Given::yes && (options.service_point || options.date))
    fail(ErrorKind::usage, "--fallen finds the days itself: leave out --service-point and --date");
  check_reason(options.reason);
}

Outcome withdraw(const CommonOptions& common, const WithdrawOptions& options) {
  check(options);
  const auto run = office_run(common);
  WithdrawQuestion question{options.service_point, options.date, options.reason, as_of(common)};
  question.cuti_bersama = cuti_bersama(common);
  const auto days = withdraw_calls(run, question);
  std::int64_t calls = 0;
  for (const auto& day : days) {
    detail(fmt::format("{} {} version {}: {} calls withdrawn, {}, SHA-256 {}; {}",
                       day.service_point, to_iso(day.date), day.version, day.calls, day.reason,
                       to_hex(day.sha256), to_text(day.head)));
    calls += day.calls;
  }
  say(fmt::format("{} calls withdrawn on {} days{}", calls, days.size(),
                  common.dry_run == Given::yes ? " (rehearsal: nothing stored)" : ""),
      days.empty() ? "" : "rekam-roster plan --all, then rekam-roster changes");
  return Outcome::done;
}

}  // namespace

Subcommand add_withdraw(CommandLine& tool, CommonOptions& common) {
  CommandLine& line =
      tool.subcommand("withdraw", "Take published calls back; they keep their place");
  const auto options = std::make_shared<WithdrawOptions>();
  line.example("rekam-roster withdraw --service-point 16.01.14 --date 2016-09-06 --reason 'banjir'",
               "What is left of one day");
  line.example("rekam-roster withdraw --fallen",
               "Only calls that a decree or a broken station overtook, the fewest");
  line.option("--service-point CODE", options->service_point, "Service point");
  line.option("--date DATE", options->date, "The published day");
  line.option("--reason TEXT", options->reason, "Why; printed on the change list");
  line.flag("--fallen", options->fallen,
            "All calls that can no longer stand as known now, and no others");
  add_common(line, common, {Common::db, Common::as_of, Common::now, Common::dry_run});
  return {line, [&common, options] { return withdraw(common, *options); }};
}

}  // namespace rekam::tool
