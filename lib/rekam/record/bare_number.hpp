// A number without what stands around and inside it in lists.

#pragma once

#include <string>
#include <string_view>

namespace rekam {

/// The number without blanks of any kind (NBSP, zero-width, BOM), a leading `'`, `="…"`, a trailing
/// `.`, and without the marks that part sixteen digits into regular groups (`1601.0145.0799.0001`,
/// `160101-450799-0001`). Written into `cleaned` only when something inside had to go; returns the
/// view to read. Letters, other digits and other marks stay, so that no damage is hidden.
std::string_view bare_number(std::string_view text, std::string& cleaned);

}  // namespace rekam
