// What is read in a registry that somebody else changed, or a disk spoilt.

#pragma once

#include "rekam/record/resident_no.hpp"

#include <string_view>

namespace rekam {

/// Error{database}. `what` says in the user's language what cannot be read: `a former row of
/// reference data`.
[[noreturn]] void refuse_damaged(std::string_view what);

/// Error{database} for a text that is no resident number.
ResidentNo stored_resident_no(std::string_view text);

}  // namespace rekam
