// Finds the row of headings of a KK list and the layout that it fits.

#pragma once

#include "rekam/intake/layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

class CsvReader;

struct FoundHeader {
  Layout layout;
  FieldColumns columns;
  std::vector<std::string> header;  ///< as written
};

/// Reads up to twenty rows: titles may stand above the headings. With `layout` (name or file) only
/// that one is tried. Error{input} that says what was missing when nothing fits or nothing is
/// there.
FoundHeader find_header(CsvReader& csv, const std::string& path,
                        const std::optional<std::string>& layout);

}  // namespace rekam
