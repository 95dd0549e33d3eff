// KK lists in which some people stand twice: retyped, moved with a new KK, registered again with a
// new NIK, damaged by a spreadsheet; beside those who only look it: twins, siblings, father and son
// of one name, strangers of one name and birth date.
#pragma once

#include "duplicates_row.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace duplicates {

/// About `rows` rows in no order; the same seed gives the same rows.
std::vector<Row> make_people(std::size_t rows, Profile profile, std::uint64_t seed);

/// Without rows in common with the state of the random source: any order.
void shuffle(std::vector<Row>& rows, std::uint64_t seed);

}  // namespace duplicates
