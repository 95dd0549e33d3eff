// From noon a service point rests for an hour, in which no session starts; one that opens only at
// noon or later does not.

#pragma once

#include "rekam/roster/service_point.hpp"

namespace rekam {

inline constexpr ClockTime kRestFrom{12 * 60}, kRestUntil{13 * 60};

constexpr bool has_rest(const OpeningHours& hours) { return hours.opens < kRestFrom; }

}  // namespace rekam
