// What becomes of today's calls, seen from this minute.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/reach_today.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <string>

namespace rekam {

/// Of the published roster of the day of `run.now`, with the outcomes and outages told so far, when
/// a person takes `minutes`.
/// Error{input} when there is none, Error{usage} for an unknown point.
std::string show_now(const OfficeRun& run, const std::string& service_point,
                     const ServiceMinutes& minutes, CutiBersama cuti_bersama);

}  // namespace rekam
