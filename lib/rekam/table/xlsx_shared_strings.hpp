// Reads the part of an .xlsx file that holds the texts of its cells.

#pragma once

#include "rekam/table/shared_strings.hpp"
#include "rekam/table/zip_archive.hpp"

#include <cstddef>

namespace rekam {

/// Runs of differing looks are one text; how to pronounce it is left out. Of a text longer than
/// `most_bytes` as much is kept as shows that it is longer.
void read_shared_strings(ZipPart part, std::size_t most_bytes, SharedStrings& into);

}  // namespace rekam
