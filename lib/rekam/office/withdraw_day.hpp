// Takes back a published day, or what is left of it: nobody is called for it any more. Or only the
// calls that can no longer stand, and no others. What was published stays on record; the withdrawal
// is its next version. Those who were called keep their place and come first when the next days are
// planned.

#pragma once

#include "rekam/office/fallen_calls.hpp"
#include "rekam/office/office.hpp"

#include <string>
#include <vector>

namespace rekam {

struct WithdrawQuestion {
  std::string service_point;
  Date date{};
  std::string reason;  ///< on record for ever: no name and no number of a person
};

/// How many calls were cancelled. Error{input} when the day is not published, or nobody is called
/// for it any more.
std::int64_t withdraw_day(const OfficeRun& run, const WithdrawQuestion& question);

struct FallenQuestion {
  Date as_of{};
  CutiBersama cuti_bersama = CutiBersama::closed;
};

/// Of every day as_of and later the fewest calls that cannot stand as known then, each day with why
/// as its reason. Empty when all can.
std::vector<FallenDay> withdraw_fallen(const OfficeRun& run, const FallenQuestion& question);

}  // namespace rekam
