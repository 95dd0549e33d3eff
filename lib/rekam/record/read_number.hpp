// The two sixteen-digit columns of a KK list, read with everything that offices and spreadsheets
// do to such numbers. A number that lost a digit is never repaired here: it is told.

#pragma once

#include "rekam/base/cell_kind.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// The number, or nothing and the finding that says why. In a number cell, a number that ends in 0
/// or is written with fewer than sixteen digits or an exponent has lost its end.
std::optional<Nik> read_nik(std::string_view text, CellKind kind, std::vector<Finding>& findings);
std::optional<HouseholdCardNumber> read_household_card_number(std::string_view text, CellKind kind,
                                                              std::vector<Finding>& findings);

/// The same for a cell of a file that knows texts only.
std::optional<Nik> read_nik(std::string_view text, std::vector<Finding>& findings);
std::optional<HouseholdCardNumber> read_household_card_number(std::string_view text,
                                                              std::vector<Finding>& findings);

}  // namespace rekam
