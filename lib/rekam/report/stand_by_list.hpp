// The stand-by list: who may come on a day without being called, in order, when called people stay
// away. They keep their own later call, and are told plainly that nothing is promised.

#pragma once

#include "rekam/report/day_roster.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

void write_stand_by_list(const DayRoster& roster, Sink sink);

}  // namespace rekam
