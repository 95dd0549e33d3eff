// The two sixteen-digit columns of a KK list, read with everything that offices and spreadsheets
// do to such numbers. A number that lost a digit is never repaired here: it is told.

#pragma once

#include "rekam/record/finding.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rekam {

std::optional<Nik> read_nik(std::string_view text, std::vector<Finding>& findings);
std::optional<HouseholdCardNumber> read_household_card_number(std::string_view text,
                                                              std::vector<Finding>& findings);

/// The number without what stands around it in spreadsheets: blanks, NBSP, a leading `'`, `="…"`.
/// Written into `cleaned` only when something had to go; returns the view to read.
std::string_view bare_number(std::string_view text, std::string& cleaned);

}  // namespace rekam
