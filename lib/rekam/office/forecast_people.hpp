// Of whom a forecast speaks: those who wait, and those who will turn 17, at each service point or
// in a kecamatan.

#pragma once

#include "rekam/forecast/clearance.hpp"
#include "rekam/office/roster_desk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// A service point with all it serves, or a kecamatan with all points that serve it.
struct ForecastSubject {
  std::string code;
  std::string name;
  std::vector<std::string> points;
  std::optional<RegionCode> kecamatan;  ///< empty: a point
  std::vector<RegionCode> served;       ///< by the points, in the time looked at
};

struct WaitingPeople {
  std::int64_t backlog = 0;
  std::int64_t papers_in = 0;
  std::int64_t others = 0;           ///< of a kecamatan: whom its points serve elsewhere
  std::vector<Newcomers> newcomers;  ///< after the day, by date
};

struct PeopleAhead {
  std::vector<WaitingPeople> of;  ///< by subject
  std::int64_t unserved = 0;      ///< people of the backlog whom no subject serves
};

/// One pass over everybody, as known now, on `as_of`.
PeopleAhead people_ahead(RosterDesk& desk, const std::vector<ForecastSubject>& subjects,
                         Date as_of);

}  // namespace rekam
