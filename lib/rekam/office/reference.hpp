// The reference data an office works with: what is compiled in and what it has imported, put
// together. An imported row replaces the compiled-in one of the same key.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/code_book.hpp"
#include "rekam/roster/service_point.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <set>
#include <string>

namespace rekam {

class Registry;

/// Without a registry: only what is compiled in.
CodeBook built_in_code_book();
/// An edition has one first day, the imported one if any of its rows was imported.
CodeBook code_book(Registry& registry);

WorkingCalendar working_calendar(Registry& registry, CutiBersama cuti_bersama);

/// The last day that is a holiday or cuti bersama as known on `known_on`: after it the calendar
/// knows of none. Empty without any.
std::optional<Date> last_holiday(Registry& registry, Date known_on);

/// What is wrong with planning until `day`: the calendar knows no holiday of its year. Empty when
/// it does.
std::optional<std::string> holidays_unknown(Registry& registry, Date day, Date known_on);

/// With an implicit point for each kecamatan of the registry's kabupaten in the edition in force
/// on `on`.
ServicePoints service_points(Registry& registry, const CodeBook& code_book, Date on);

/// The codes of all those, whenever they work.
std::set<std::string> all_points(Registry& registry, Date on);

}  // namespace rekam
