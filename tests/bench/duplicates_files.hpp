// A list with known truth as files, for whole programs to be held against it.

#pragma once

#include "duplicates_row.hpp"

#include <string>
#include <vector>

namespace duplicates {

/// `people.csv`, its layout `people.ini`, and `truth.csv` with the columns record and person.
void write_list(const std::vector<Row>& rows, const std::string& folder);

}  // namespace duplicates
