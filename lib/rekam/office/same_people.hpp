// Which records stay and which are superseded, given all decisions: recomputed for whoever is
// concerned, so that a decision taken back leaves no trace.

#pragma once

#include "rekam/record/resident_no.hpp"

#include <cstdint>
#include <set>

namespace rekam {

class RegistryChange;

struct SettledPeople {
  std::int64_t superseded = 0, restored = 0, cancelled = 0;
};

/// Settles the people of whom one of the records in `touched` is one.
SettledPeople settle_same_people(RegistryChange& change, const std::set<ResidentNo>& touched);

}  // namespace rekam
