// Whether two names mean the same file: what a command writes must not take the place of what it
// reads.

#pragma once

#include <string>

namespace rekam {

/// By whatever path or link; a file that is not there yet, by where it would stand.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace rekam
