// Takes published calls back: a whole day, or only the calls that can no longer stand. What was
// published stays as it was; the withdrawal is its next version, with a digest of its own. Who was
// called keeps the place in the queue, and the next plan calls the person again.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/office/office.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct Withdrawal;

struct WithdrawQuestion {
  /// The day to withdraw; without one, every published call that can no longer stand.
  std::optional<std::string> service_point;
  std::optional<Date> date;
  std::string reason;  ///< empty only without a day: then why the calls cannot stand
  Date as_of{};
  CutiBersama cuti_bersama = CutiBersama::closed;
};

struct WithdrawnDay {
  std::string service_point;
  Date date{};
  int version = 0;
  std::int64_t calls = 0;
  std::string reason;
  Sha256Digest sha256{};
  ChainHead head;
};

/// Nothing is left to withdraw: empty. Error{input} when the day has no published roster.
std::vector<WithdrawnDay> withdraw_calls(const OfficeRun& run, const WithdrawQuestion& question);

/// SHA-256 of `service_point,date,version,seat,reason` and a line for each seat: whoever has the
/// list from the wall can compute it again.
Sha256Digest digest_of_withdrawal(const Withdrawal& withdrawal);

}  // namespace rekam
