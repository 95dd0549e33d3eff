// Whom to move when a day loses places: as few people as can be, whole households, and of several
// ways the one that keeps those who are earliest.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace rekam {

/// `sizes`: people of each household called for the day, in order of seats. Gives the positions of
/// the households that must move so that the others are at most `places` people: the fewest people
/// move, and of equal ways the first household in which two differ stays.
std::vector<std::size_t> households_to_move(std::span<const int> sizes, int places);

}  // namespace rekam
