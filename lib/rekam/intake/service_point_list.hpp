// Lists of service points: where people are recorded, with how many stations, when, and for whom.
// What a row leaves empty has the usual value of an office.

#pragma once

#include "rekam/intake/table_list.hpp"
#include "rekam/roster/service_point.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

std::span<const ListColumn> service_point_columns();

/// Empty when the row cannot be read; the findings say why, one for each bad value, the column's
/// name in `detail`.
std::optional<ServicePointRow> read_service_point_row(const TableRow& row,
                                                      std::vector<Finding>& findings);

/// The code of a point as it is stored: the one of a kecamatan or desa dotted (`160114` is
/// `16.01.14`), any other as written.
std::string service_point_code(std::string_view text);

}  // namespace rekam
