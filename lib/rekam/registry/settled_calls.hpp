// What becomes of the calls of two records that are one person: the earliest stays, and all of it
// can be taken back.

#pragma once

#include "rekam/registry/roster_store.hpp"

#include <vector>

namespace rekam {

class Database;

struct LiveCall {
  CallRow call;
  RosterState state = RosterState::draft;
};

/// The earliest first.
std::vector<LiveCall> live_calls_of(Database& database, const std::vector<ResidentId>& residents);

/// The call ends.
void cancel_call(Database& database, const CallRow& call);
/// A draft's call becomes that of another record.
void move_call(Database& database, const CallRow& call, ResidentId to);

/// Undoes both for the calls of these records from `from` on, as far as seats and people are still
/// free; earlier ones, and those of which something is known since, stay as they are. Returns
/// all of them from that day on.
std::vector<CallRow> restore_calls(Database& database, const std::vector<ResidentId>& residents,
                                   Date from);

}  // namespace rekam
