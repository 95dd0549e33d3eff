#include "rekam/office/withdraw_day.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/office/reason.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/withdrawal_store.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string_view>

namespace rekam {

namespace {

void withdraw(RegistryChange& change, const Withdrawal& withdrawal, std::string_view reason) {
  cancel_calls(change.registry().database(), withdrawal);
  amend_rosters(change, {{withdrawal.service_point, withdrawal.date}});
  const nlohmann::ordered_json detail{{"calls", withdrawal.seats.size()}, {"reason", reason}};
  change.record({"withdraw",
                 fmt::format("{} {}", withdrawal.service_point, to_iso(withdrawal.date)),
                 detail.dump()});
}

}  // namespace

std::int64_t withdraw_day(const OfficeRun& run, const WithdrawQuestion& question) {
  const auto reason = checked_reason(question.reason);
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const auto& [point, date, _] = question;
  RosterDesk{registry, CutiBersama::closed, date}.check_point(point);
  const auto stored = find_service_day(registry.database(), point, date);
  if (!stored || stored->state != RosterState::published)
    fail(ErrorKind::input,
         "{} has no published roster for {}: a draft is replaced by planning again", point,
         to_iso(date));
  Withdrawal withdrawal{point, date, {}, change.next_event()};
  for (const auto& call : live_calls(registry.database(), point, date))
    withdrawal.seats.push_back(call.seat);
  if (withdrawal.seats.empty())
    fail(ErrorKind::input, "nobody is called to {} on {} any more", point, to_iso(date));
  withdraw(change, withdrawal, reason);
  store(run, change);
  return std::ssize(withdrawal.seats);
}

std::vector<FallenDay> withdraw_fallen(const OfficeRun& run, const FallenQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  RosterDesk desk{registry, question.cuti_bersama, question.as_of};
  auto days = fallen_calls(desk, question.as_of);
  for (const auto& day : days)
    withdraw(change, {day.service_point, day.date, day.seats, change.next_event()}, day.why);
  if (!days.empty()) store(run, change);
  return days;
}

}  // namespace rekam
