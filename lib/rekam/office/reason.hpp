// Why somebody took something back for good. A reason stays on record in an event, and events hold
// nothing personal.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// The reason without blanks around it. Error{usage} when it is empty or longer than 200
/// characters, names one of `names` (folded) or holds 8 digits in a row, as a NIK or a birth date
/// written together does and no decree.
std::string_view checked_reason(std::string_view reason,
                                const std::vector<std::string>& names = {});

}  // namespace rekam
