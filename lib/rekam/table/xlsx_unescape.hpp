// Texts of .xlsx files: what XML cannot hold is written as `_x000D_`.

#pragma once

#include <string>

namespace rekam {

/// Decodes `_xHHHH_` in place. NUL and halves of surrogate pairs become U+FFFD.
void unescape_xlsx(std::string& text);

}  // namespace rekam
