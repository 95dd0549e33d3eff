#include "rekam/office/withdraw_day.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kLongestReason = 200;
constexpr int kDigitsOfANumber = 16;

/// The reason is part of an event, and events hold nothing personal.
void check_reason(const std::string& reason) {
  if (trim(reason).empty()) fail(ErrorKind::usage, "--reason is empty: why is the day withdrawn?");
  if (reason.size() > kLongestReason)
    fail(ErrorKind::usage, "--reason is longer than {} characters", kLongestReason);
  const auto digits =
      std::count_if(reason.begin(), reason.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits >= kDigitsOfANumber)
    fail(ErrorKind::usage,
         "--reason holds a long number; it stays on record, so name nobody in it");
}

}  // namespace

std::int64_t withdraw_day(const OfficeRun& run, const WithdrawQuestion& question) {
  check_reason(question.reason);
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const auto& [point, date, reason] = question;
  RosterDesk{registry, CutiBersama::closed, date}.check_point(point);
  const auto stored = find_service_day(registry.database(), point, date);
  if (!stored || stored->state != RosterState::published)
    fail(ErrorKind::input,
         "{} has no published roster for {}: a draft is replaced by planning again", point,
         to_iso(date));
  const auto cancelled = cancel_calls(registry.database(), point, date);
  if (cancelled == 0)
    fail(ErrorKind::input, "nobody is called to {} on {} any more", point, to_iso(date));
  amend_rosters(change, {{point, date}});
  const nlohmann::ordered_json detail{{"calls", cancelled}, {"reason", trim(reason)}};
  change.record({"withdraw", fmt::format("{} {}", point, to_iso(date)), detail.dump()});
  if (run.rehearsal == Rehearsal::no) change.commit();
  return cancelled;
}

}  // namespace rekam
