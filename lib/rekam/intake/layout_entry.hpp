// Reads the entries of a layout file into a Layout: one function for each section.

#pragma once

#include "rekam/intake/layout.hpp"
#include "rekam/settings/ini_file.hpp"

#include <string_view>

namespace rekam {

/// Error{settings} that names the line. `file` stands in messages.
void read_layout_entry(const IniEntry& entry, std::string_view file, Layout& layout);
void read_column_entry(const IniEntry& entry, std::string_view file, Layout& layout);
void read_household_entry(const IniEntry& entry, std::string_view file, Layout& layout);

}  // namespace rekam
