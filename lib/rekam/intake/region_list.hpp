// Region lists: editions of the code book, as rekam-import regions takes them and as they are
// compiled into librekam.

#pragma once

#include "rekam/intake/table_list.hpp"
#include "rekam/record/code_book.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rekam {

std::span<const ListColumn> region_columns();

/// Empty when the row cannot be read; the findings say why.
std::optional<RegionRow> read_region_row(const TableRow& row, std::vector<Finding>& findings);

/// The editions of OKU that are compiled in.
const std::vector<RegionRow>& built_in_regions();

}  // namespace rekam
