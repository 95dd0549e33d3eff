// The rules for a person's two numbers: the NIK against birth date, sex and code book, the card
// number against its day of issue, and both against each other.

#pragma once

#include "rekam/record/finding.hpp"
#include "rekam/record/resident.hpp"

#include <vector>

namespace rekam {

struct ListFacts;

/// Whether the two numbers stand in each other's column: read as a NIK the card number has the
/// person's birth date and sex, and the NIK has not.
bool are_exchanged(const Resident& resident);

/// Appends what is doubtful about NIK and card number; never changes them.
void check_numbers(const Resident& resident, const ListFacts& facts,
                   std::vector<Finding>& findings);

}  // namespace rekam
