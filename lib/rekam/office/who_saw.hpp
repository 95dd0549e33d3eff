// Which exports and rosters held a person.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/table/sink.hpp"

#include <string>

namespace rekam {

/// As CSV `event,at,what,held,filter`, in order: one line for each export, plan and publication
/// that held the person (`yes`) or may have (`perhaps`, with the reason). Error{input} when the
/// number means nobody. Returns how many lines.
std::int64_t write_who_saw(const OfficeRun& run, const std::string& number, const Sink& sink);

}  // namespace rekam
