// What a second clerk, a spreadsheet or a bad memory makes of a row.
#pragma once

#include "duplicates_row.hpp"
#include "samples_random.hpp"

#include <string>

namespace duplicates {

/// One letter or digit doubled, dropped, exchanged or swapped with its neighbour.
std::string mistyped(samples::Random& random, std::string text);

/// An ISO date with a wrong digit, day and month swapped, another year, or the first of January.
std::string misdated(samples::Random& random, std::string iso);

/// The same person typed by another clerk: every field may be spelled otherwise or left out.
void type_again(samples::Random& random, const Rates& rates, Row& row);

/// `1601145203850000` or `1,60114E+15`.
std::string spreadsheet_number(samples::Random& random, const std::string& number);

}  // namespace duplicates
