// Dates that programs write when they do not know one: the first days of their calendars.

#pragma once

#include "rekam/base/date.hpp"

#include <string_view>

namespace rekam {

/// 1900-01-01, 1899-12-30 and 31, 1904-01-01, 1970-01-01 …
bool is_default_date(Date date);

/// The same for days that no reader accepts: `11-11-1111`, `0001-01-01`, `31/12/9999` …
bool is_default_date_text(std::string_view text);

}  // namespace rekam
