// The rules that hold one field of a person against another: NIK against birth date, sex and code
// book, card number against its date, dates against the list's own date.

#pragma once

#include "rekam/record/finding.hpp"
#include "rekam/record/resident.hpp"

#include <vector>

namespace rekam {

struct ListFacts;

/// Appends what is doubtful about `resident`; never changes it.
void check_resident(const Resident& resident, const ListFacts& facts,
                    std::vector<Finding>& findings);

}  // namespace rekam
