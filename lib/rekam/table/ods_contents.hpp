// The sheets of an .ods file. Their names stand among the rows, so all of it has to be read once
// to know them.

#pragma once

#include "rekam/table/workbook_reader.hpp"
#include "rekam/table/zip_archive.hpp"

#include <vector>

namespace rekam {

/// Error{input} when the archive is protected by a password or no spreadsheet.
std::vector<Sheet> read_ods_contents(const ZipArchive& archive);

}  // namespace rekam
