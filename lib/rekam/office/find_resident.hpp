// The one person whom somebody means who types a NIK or a resident number.

#pragma once

#include "rekam/registry/resident_store.hpp"

#include <string_view>

namespace rekam {

/// Error{input}, without the number, when it is none, nobody has it, or several people do.
ResidentId find_resident(ResidentStore& store, std::string_view typed);

}  // namespace rekam
