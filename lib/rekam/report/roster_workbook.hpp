// The roster of a day as a workbook that comes back as outcomes: a row for each call with a
// drop-down for what happened, and empty rows for those who came without a call.

#pragma once

#include "rekam/report/day_roster.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

void write_roster_workbook(const DayRoster& roster, Sink sink);

}  // namespace rekam
