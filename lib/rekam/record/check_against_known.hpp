// A row held against people whom the registry knows already: whose a NIK is, and which of the
// numbers that a damaged one may have been is the person's own.

#pragma once

#include "rekam/record/resident.hpp"

#include <optional>
#include <span>

namespace rekam {

/// Whether everybody known by the row's NIK is somebody else; not if nobody is known by it.
bool is_nik_of_others(const Resident& row, std::span<const Resident> known);

/// Whether both have one birth date, and names that can well be one person's.
bool agree_in_name_and_birth(const Resident& a, const Resident& b);

/// The NIK of the one among `known` who agrees with the row in name and birth date; empty when
/// nobody does, or when several with different NIKs do.
std::optional<Nik> nik_of_agreeing(const Resident& row, std::span<const Resident> known);

}  // namespace rekam
