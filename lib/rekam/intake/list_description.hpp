// What was recognised in a KK list, in plain words: for the clerk who wants to know how a file will
// be read before it is.

#pragma once

#include "rekam/intake/resident_list.hpp"

#include <string>

namespace rekam {

/// Several lines of text. Reads the list to show its first rows; the digits of NIKs and card
/// numbers behind the sixth are hidden.
std::string description_of(const std::string& name, ResidentList& list);

/// `A` for 1, `Z` for 26, `AA` for 27.
std::string column_letters(std::size_t column);

}  // namespace rekam
