// Seats of one day: in the order of the queue, but a household is not torn between two sessions
// where that can be avoided.

#pragma once

#include "rekam/roster/sessions.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace rekam {

/// The order in which the day's households, given by their sizes in the order of the queue, take
/// their seats. Each session is filled exactly by the first set, in the order of the queue, that
/// fills it; where none does, the first household left takes the next seats, into the next session
/// if need be. The last session that is not full holds all that are left.
std::vector<std::size_t> seating_order(std::span<const int> household_sizes,
                                       std::span<const Session> sessions);

}  // namespace rekam
