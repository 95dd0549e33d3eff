#include "rekam/office/withdraw_calls.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/fallen_calls.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/withdrawal_store.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

#include <utility>

namespace rekam {

namespace {

struct Taken {
  std::string service_point;
  Date date{};
  std::vector<int> seats;
  std::string reason;
};

/// The live calls of the day that was asked for.
std::vector<Taken> whole_day(RosterDesk& desk, const WithdrawQuestion& question) {
  const std::string& point = question.service_point.value();
  const Date date = question.date.value();
  desk.check_point(point);
  const auto stored = find_service_day(desk.database(), point, date);
  if (!stored)
    fail(ErrorKind::input, "{} has no roster for {}: there is nothing to withdraw", point,
         to_iso(date));
  if (stored->state == RosterState::draft)
    fail(ErrorKind::input, "the roster of {} for {} is a draft: rekam-roster plan replaces it",
         point, to_iso(date));
  Taken taken{point, date, {}, question.reason};
  for (const auto& call : live_calls(desk.database(), point, date))
    taken.seats.push_back(call.seat);
  if (taken.seats.empty()) return {};
  return {std::move(taken)};
}

std::vector<Taken> what_falls(RosterDesk& desk, const WithdrawQuestion& question) {
  std::vector<Taken> taken;
  for (auto& fallen : fallen_calls(desk, question.as_of))
    taken.push_back({fallen.service_point, fallen.date, std::move(fallen.seats),
                     question.reason.empty() ? fallen.why : question.reason});
  return taken;
}

WithdrawnDay withdraw(RegistryChange& change, Database& database, const Taken& taken) {
  Withdrawal withdrawal;
  withdrawal.service_point = taken.service_point;
  withdrawal.date = taken.date;
  withdrawal.version = next_publication(database, taken.service_point, taken.date);
  withdrawal.reason = taken.reason;
  withdrawal.seats = taken.seats;
  withdrawal.sha256 = digest_of_withdrawal(withdrawal);
  withdrawal.event = change.next_event();
  store_withdrawal(database, withdrawal);
  const auto calls = static_cast<std::int64_t>(taken.seats.size());
  change.record({"withdraw", fmt::format("{} {}", taken.service_point, to_iso(taken.date)),
                 fmt::format(R"({{"version":{},"calls":{},"sha256":"{}"}})", withdrawal.version,
                             calls, to_hex(withdrawal.sha256))});
  return {taken.service_point, taken.date,        withdrawal.version,  calls,
          taken.reason,        withdrawal.sha256, chain_head(database)};
}

}  // namespace

std::vector<WithdrawnDay> withdraw_calls(const OfficeRun& run, const WithdrawQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  RosterDesk desk{registry, question.cuti_bersama, question.date.value_or(question.as_of)};
  const auto taken = question.date ? whole_day(desk, question) : what_falls(desk, question);
  std::vector<WithdrawnDay> withdrawn;
  for (const auto& day : taken) withdrawn.push_back(withdraw(change, desk.database(), day));
  if (run.rehearsal == Rehearsal::no && !withdrawn.empty()) change.commit();
  return withdrawn;
}

Sha256Digest digest_of_withdrawal(const Withdrawal& withdrawal) {
  Sha256 digest;
  digest.update(csv_line({"service_point", "date", "version", "seat", "reason"}));
  for (const int seat : withdrawal.seats)
    digest.update(
        csv_line({withdrawal.service_point, to_iso(withdrawal.date),
                  std::to_string(withdrawal.version), std::to_string(seat), withdrawal.reason}));
  return digest.finish();
}

}  // namespace rekam
