// Letters to the households that are called, for the heads of the RT to hand out: for each RT a
// list of whom it has letters for, then the letters, two a page. They show no NIK and no KK number.

#pragma once

#include "rekam/report/day_roster.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

void write_call_letters(const DayRoster& roster, Sink sink);

}  // namespace rekam
