// Lists that are not Indonesian, for a matcher that must not assume it: persons with an address and
// a number, with a name and a date only, and people of the past of whom many rows tell a little.
#pragma once

#include "duplicates_row.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace duplicates {

enum class ForeignList { addresses, names_and_dates, historical };

std::vector<Row> make_foreigners(std::size_t rows, ForeignList list, std::uint64_t seed);

}  // namespace duplicates
