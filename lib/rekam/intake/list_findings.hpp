// What is to say about a KK list as a whole: its encoding, its sheets, columns that stand twice,
// the order of its dates, and damage by a spreadsheet.

#pragma once

#include "rekam/intake/resident_list.hpp"

#include <vector>

namespace rekam {

std::vector<ListFinding> findings_about(const ListFile& file, const ListRows& rows,
                                        const ListLook& look, const ListFacts& facts);

}  // namespace rekam
