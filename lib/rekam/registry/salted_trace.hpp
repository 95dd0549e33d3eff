// What an event says instead of naming a person: a digest under the salt of the person's row, which
// nobody can tell the person by once the row is erased.

#pragma once

#include "rekam/registry/resident_store.hpp"

#include <string>

namespace rekam {

class Database;

/// Sixteen hexadecimal digits; empty when there is no such resident.
std::string salted_trace(Database& database, ResidentId id);

}  // namespace rekam
