// What the days of the service points came to.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/table/sink.hpp"

namespace rekam {

/// CSV of the published days, and of those on which somebody was served without one, from `from` to
/// `to`. Gives how many calls of them are unresolved.
std::int64_t show_days(const OfficeRun& run, Date from, Date to, const Sink& sink);

}  // namespace rekam
