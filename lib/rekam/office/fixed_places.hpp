// What the points of an office have places for in each kecamatan, without a mobile unit.

#pragma once

#include "rekam/forecast/unit_plan.hpp"
#include "rekam/office/roster_desk.hpp"

#include <string>
#include <vector>

namespace rekam {

struct PlacesQuestion {
  std::string without;  ///< code of the unit
  Date from{};
  Date to{};
  Date known_on{};
};

/// Fills in the places and days of each stop. A point that serves several kecamatan has places for
/// each of them in proportion to the people who wait there.
void add_fixed_places(RosterDesk& desk, std::vector<UnitStop>& stops,
                      const PlacesQuestion& question);

}  // namespace rekam
