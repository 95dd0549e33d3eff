// What a spreadsheet did to a sixteen-digit number. It keeps fifteen digits of a number and writes
// 0 for the sixteenth, or shows `1,60101E+15`. The lost digit cannot be known from the number
// itself: these are the numbers that it can have been.

#pragma once

#include "rekam/base/cell_kind.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// The up to ten sixteen-digit numbers that a damaged one was before, in ascending order; never
/// one with serial 0000 or a leading 0. `text` is the cell as written: sixteen digits ending in 0,
/// fifteen digits, or a spreadsheet's number such as `1.601014507990001E+15` or
/// `1601014507990000,00`. A number all of whose digits are there is its only candidate. Empty when
/// more than one digit is lost; what a cell shows (kind text) may be rounded, while a number cell's
/// own value is exact.
std::vector<std::uint64_t> lost_digit_candidates(std::string_view text,
                                                 CellKind kind = CellKind::text);

/// The candidates as a finding tells them: `candidates 1601014507990001 to 1601014507990009`;
/// empty without candidates.
std::string candidates_text(const std::vector<std::uint64_t>& candidates);

/// Whether the text is a number with fraction or exponent, as only spreadsheets write a NIK:
/// `1,60101E+15`, `1.601014507990001e15`, `1601014507990001.0`, `1.601.014.507.990.001`.
bool is_spreadsheet_number(std::string_view text);

}  // namespace rekam
