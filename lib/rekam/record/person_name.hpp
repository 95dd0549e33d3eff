// Names of people as different clerks write one name: titles, MUHAMMAD in thirteen spellings,
// joined and split words. The name itself is always kept as written.

#pragma once

#include <string>
#include <string_view>

namespace rekam {

/// The name without titles, with common abbreviations and old spelling evened out, upper case,
/// words parted by one blank. For comparison only.
std::string plain_name(std::string_view name);

/// Whether the two can well be one person's name: equal when plain, when joined, up to two typing
/// errors, or one a shortened form of the other. Neither may be empty.
bool are_variants(std::string_view a, std::string_view b);

}  // namespace rekam
