// The closed days of the office: what a forecast learns from, and what it is scored by.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/forecast/experience.hpp"

#include <vector>

namespace rekam {

class Database;

/// Published days from `from` to `to` that called somebody, and of which every call has an end; by
/// point and date.
std::vector<FinishedDay> finished_days(Database& database, Date from, Date to);

}  // namespace rekam
