// The one person whom somebody means by a NIK or a resident number, typed or in a list.

#pragma once

#include "rekam/intake/person_list.hpp"
#include "rekam/registry/resident_store.hpp"

#include <string_view>

namespace rekam {

/// Error{input}, without the number, when it is none, nobody has it, or several people do.
ResidentId find_resident(ResidentStore& store, std::string_view typed);

/// 0 for nobody, or when a NIK is contested.
ResidentId find_person(ResidentStore& store, const PersonKey& key);

}  // namespace rekam
