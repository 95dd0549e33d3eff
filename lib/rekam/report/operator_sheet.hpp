// The operator's own sheet of a day, with NIK and KK number: it stays in the office. Hand-written
// results go from it into the outcome list.

#pragma once

#include "rekam/report/day_roster.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

void write_operator_sheet(const DayRoster& roster, Sink sink);

}  // namespace rekam
