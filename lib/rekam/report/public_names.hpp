// What people are called on a list that everybody reads, so that each finds himself and no stranger
// learns more than the neighbours know.

#pragma once

#include "rekam/report/day_roster.hpp"

#include <string>
#include <vector>

namespace rekam {

/// For each of `people` the short name; where several of one place would read alike, with the code
/// that stands in their letters: `SITI A. (NB3JZHA3RZ)`.
std::vector<std::string> public_names(RosterPart people);

}  // namespace rekam
