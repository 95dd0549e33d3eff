// The kecamatan that a person means by a code or a name.

#pragma once

#include "rekam/record/code_book.hpp"

#include <string>

namespace rekam {

/// In the edition in force on `on`. Error{usage} with a did-you-mean when there is none.
RegionCode kecamatan_meant(const CodeBook& book, RegionCode kabupaten,
                           const std::string& code_or_name, Date on);

/// The name of a whole list's kecamatan, given as code or name; of none, none.
std::string kecamatan_of_list(const CodeBook& book, RegionCode kabupaten,
                              const std::string& code_or_name, Date on);

}  // namespace rekam
