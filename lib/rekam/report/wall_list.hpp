// The list on the wall: who is called at which hour, for everybody to read, one page a session. It
// shows queue number, short name, desa and RT/RW, and nothing by which a stranger could harm
// anybody.

#pragma once

#include "rekam/report/day_roster.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

void write_wall_list(const DayRoster& roster, Sink sink);

}  // namespace rekam
