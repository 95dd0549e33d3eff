// Where one person whom the registry knows stands on a day.

#pragma once

#include "rekam/record/known_resident.hpp"
#include "rekam/record/standing.hpp"

namespace rekam {

/// With the evidence up to the day; life reported later is not known yet.
Standing standing_of(const KnownResident& known, Date as_of);

}  // namespace rekam
